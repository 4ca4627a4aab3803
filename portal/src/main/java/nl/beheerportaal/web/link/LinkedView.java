package nl.beheerportaal.web.link;

import java.util.List;
import nl.beheerportaal.web.frame.Paging;

/// The accounts that are linked.
///
/// @param total before search and filter
/// @param how the origin that is filtered by; empty for all
/// @param why the kind of reason that is filtered by; empty for all
/// @param whys the kinds of reasons there are
public record LinkedView(
        String search,
        String how,
        String why,
        List<String> whys,
        int total,
        List<Row> rows,
        Paging paging) {
    public LinkedView {
        whys = List.copyOf(whys);
        rows = List.copyOf(rows);
    }

    /// One linked pair.
    ///
    /// @param key tells rows apart in ids of the page
    /// @param origin how it was linked, in words
    /// @param because why, in a sentence; empty when a person needed no reason
    public record Row(
            String key,
            String account,
            String appName,
            String appMeta,
            String name,
            String meta,
            String origin,
            String because) {
        public String button() {
            return "ontkoppel-" + key;
        }
    }

    public String after(int row) {
        return row + 1 < rows.size() ? rows.get(row + 1).button() : "h-gekoppeld";
    }

    public boolean filtered() {
        return !search.isEmpty() || !how.isEmpty() || !why.isEmpty();
    }
}
