package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A key by which the roster knew somebody. Keys come and go: an ECK iD is missing for a night, a
/// pupil number changes (`basispoort.md` §1.4). Whoever changes one is known by another.
///
/// @param first the day of the first plan carried out that saw it
/// @param last the day of the last one
public record Known<K>(K key, LocalDate first, LocalDate last) {
    /// As many as are remembered of one sort; the one that was seen longest ago goes first.
    static final int REMEMBERED = 4;

    /// What is known after another look; nothing is forgotten because it was not there.
    ///
    /// @param now the key the roster has now, null when it has none
    static <K> List<Known<K>> with(List<Known<K>> known, @Nullable K now, LocalDate day) {
        if (now == null) {
            return known;
        }
        List<Known<K>> after = new ArrayList<>();
        LocalDate first = day;
        for (Known<K> each : known) {
            if (each.key.equals(now)) {
                first = each.first;
            } else {
                after.add(each);
            }
        }
        after.add(new Known<>(now, first, day));
        after.sort(Comparator.comparing((Known<K> each) -> each.last));
        return List.copyOf(after.subList(Math.max(0, after.size() - REMEMBERED), after.size()));
    }

    static <K> boolean has(List<Known<K>> known, @Nullable K key) {
        return known.stream().anyMatch(each -> each.key.equals(key));
    }

    /// Silent: a key may be an ECK iD.
    @Override
    public String toString() {
        return "Known[" + first + " to " + last + "]";
    }
}
