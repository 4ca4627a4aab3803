package nl.beheerportaal.web.link;

import java.util.List;

/// Pairs somebody said are not the same; each can be suggested again.
public record DecidedView(List<Row> rows) {
    public DecidedView {
        rows = List.copyOf(rows);
    }

    /// @param key tells rows apart in ids of the page
    /// @param by who decided it
    public record Row(
            String key, String account, String appName, String person, String name, String by) {
        public String button() {
            return "toch-" + key;
        }
    }

    public String after(int row) {
        return row + 1 < rows.size() ? rows.get(row + 1).button() : "h-gekoppeld";
    }
}
