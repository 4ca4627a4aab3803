package nl.beheerportaal.web.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// One page of a list.
///
/// @param page from 1
/// @param size rows on a page
/// @param total rows in all
/// @param url this list without its page number
/// @param parameter the name of the page number in the address
/// @param anchor id of the list, where a new page starts reading
public record Paging(int page, int size, int total, Url url, String parameter, String anchor) {
    /// Where a list stands: its address without a page number, the name of that number, and the id
    /// to start reading at.
    public record Place(Url url, String parameter, String anchor) {
        /// The page the address asks for; one that is not there becomes the nearest that is.
        public Paging page(Filters filters, int size, int total) {
            int pages = Math.max(1, (total + size - 1) / size);
            int page = Math.clamp(filters.page(parameter), 1, pages);
            return new Paging(page, size, total, url, parameter, anchor);
        }
    }

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /// Number of the first row, from 1; 0 when there is none.
    public int first() {
        return total == 0 ? 0 : (page - 1) * size + 1;
    }

    public int last() {
        return Math.min(page * size, total);
    }

    /// This page's part of the list.
    public <T> List<T> of(List<T> all) {
        return total == 0 ? List.of() : List.copyOf(all.subList(first() - 1, last()));
    }

    /// The pages to offer: the first, the last and those around this one; 0 stands for a gap.
    public List<Integer> offered() {
        TreeSet<Integer> numbers = new TreeSet<>(List.of(1, page, pages()));
        for (int near = page - 1; near <= Math.max(page + 1, 3); near++) {
            if (near > 1 && near < pages()) {
                numbers.add(near);
            }
        }
        List<Integer> offered = new ArrayList<>();
        int before = 0;
        for (int number : numbers) {
            if (number > before + 1) {
                offered.add(0);
            }
            offered.add(number);
            before = number;
        }
        return List.copyOf(offered);
    }

    public String href(int number) {
        return url.with(parameter, number == 1 ? "" : Integer.toString(number)) + "#" + anchor;
    }
}
