package nl.beheerportaal.web.link;

import java.util.List;
import java.util.Locale;
import nl.beheerportaal.core.match.Bundle;
import org.jspecify.annotations.Nullable;

/// Suggestions with the same kind of reason.
///
/// @param total how many there are, shown or not
/// @param pairs the ones shown
/// @param more address that shows more of them; null when all are shown
public record BundleView(Bundle kind, int total, List<PairView> pairs, @Nullable String more) {
    public BundleView {
        pairs = List.copyOf(pairs);
    }

    /// Part of the keys of its texts.
    public String key() {
        return "bundle." + kind;
    }

    public String id() {
        return "bundel-" + kind.name().toLowerCase(Locale.ROOT);
    }

    public int left() {
        return total - pairs.size();
    }

    /// Where the focus goes after a row is done: the next row's button, or this heading.
    public String after(int row) {
        return row + 1 < pairs.size() ? pairs.get(row + 1).button() : id();
    }
}
