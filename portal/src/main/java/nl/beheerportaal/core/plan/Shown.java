package nl.beheerportaal.core.plan;

import java.util.Comparator;
import java.util.List;
import nl.beheerportaal.core.app.Work;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// Whom a step is about, as people see it. Nothing is decided by it.
///
/// @param name the roster's name, or the app's for somebody who is not on the roster
/// @param sortKey surname first, without its prefix
/// @param userName in the app; empty for somebody who gets one
/// @param groups names of the groups afterwards, the home group first; for somebody who goes, the
///   groups now
/// @param work what this child did in the app so far
public record Shown(
        String name,
        String sortKey,
        String userName,
        List<String> groups,
        @Nullable YearGroup yearGroup,
        Work work) {
    public static final Comparator<Shown> BY_NAME =
            Comparator.comparing(Shown::sortKey).thenComparing(Shown::name);

    public Shown {
        groups = List.copyOf(groups);
    }
}
