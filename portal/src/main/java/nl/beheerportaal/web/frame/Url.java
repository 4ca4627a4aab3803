package nl.beheerportaal.web.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// An address of the portal with its filters. Empty values are left out, so that a page has one
/// address.
///
/// @param path without query
/// @param query in the order of the names
public record Url(String path, Map<String, String> query) {
    public Url {
        query = new TreeMap<>(query);
    }

    public static Url of(String path) {
        return new Url(path, Map.of());
    }

    public Url with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(query);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Url(path, changed);
    }

    /// The same filters on another page: for a form that comes back to where it was sent from.
    public Url at(String otherPath) {
        return new Url(otherPath, query);
    }

    /// The filters but for those, as hidden fields of a search form.
    public List<Entry<String, String>> except(String... names) {
        Set<String> left = Set.of(names);
        return query.entrySet().stream().filter(entry -> !left.contains(entry.getKey())).toList();
    }

    @Override
    public String toString() {
        if (query.isEmpty()) {
            return path;
        }
        return query.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
