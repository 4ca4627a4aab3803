package nl.beheerportaal.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an address asks to see: search, filters and page numbers. Nothing in it can break a page:
/// what is too long is cut, and a number that is none is the first.
public final class Filters {
    private static final int LONGEST = 100;
    private static final int HIGHEST = 100_000;

    private final HttpServletRequest request;

    public Filters(HttpServletRequest request) {
        this.request = request;
    }

    public String text(String name) {
        String text = request.getParameter(name);
        if (text == null) {
            return "";
        }
        String stripped = text.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    /// Every value of a field that may occur more than once.
    public List<String> all(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /// A number from 1; 1 when there is none.
    public int page(String name) {
        return number(name, 1);
    }

    public int number(String name, int otherwise) {
        String text = text(name);
        return text.matches("[0-9]{1,6}")
                ? Math.clamp(Integer.parseInt(text), 1, HIGHEST)
                : otherwise;
    }

    /// The address of a page with those of its filters that are set.
    public Url url(String path, Set<String> names) {
        Url url = Url.of(path);
        for (String name : names) {
            url = url.with(name, text(name));
        }
        return url;
    }

    /// Whether every word of a search occurs in one of the texts, without regard to accents and
    /// capitals.
    public static boolean finds(String search, @Nullable String... texts) {
        if (search.isEmpty()) {
            return true;
        }
        String all = folded(String.join(" ", List.of(texts)));
        for (String word : folded(search).split(" ")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ı', 'i')
                .replace('’', '\'')
                .replace('‘', '\'')
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
