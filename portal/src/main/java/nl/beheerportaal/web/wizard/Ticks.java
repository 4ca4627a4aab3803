package nl.beheerportaal.web.wizard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// What a form with check boxes says: who was on it, and who is ticked. Somebody who was not on the
/// form is not touched by it.
///
/// @param on ticked
/// @param off on the form and not ticked
public record Ticks(Set<PersonId> on, Set<PersonId> off) {
    public Ticks {
        on = Set.copyOf(on);
        off = Set.copyOf(off);
    }

    public static Ticks of(@Nullable List<String> shown, @Nullable List<String> ticked) {
        Set<PersonId> all = Ids.people(shown);
        Set<PersonId> on = new HashSet<>(Ids.people(ticked));
        on.retainAll(all);
        Set<PersonId> off = new HashSet<>(all);
        off.removeAll(on);
        return new Ticks(on, off);
    }

    /// With the box for everybody: when it was changed it decides, else the single boxes do.
    public static Ticks of(
            @Nullable List<String> shown,
            @Nullable List<String> ticked,
            boolean wasWhole,
            boolean whole) {
        Ticks single = of(shown, ticked);
        Set<PersonId> all = Ids.people(shown);
        if (whole && !wasWhole) {
            return new Ticks(all, Set.of());
        }
        return !whole && wasWhole && single.off().isEmpty() ? new Ticks(Set.of(), all) : single;
    }
}
