package nl.beheerportaal.sync.draft;

import java.time.Instant;
import java.util.Set;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.selection.Selection;

/// What is in force for one school and one app: the mode (in the selection), the links, the
/// decisions and the selection a coordinator confirmed, and since then the links of accounts the
/// portal made.
///
/// @param seen the people of the roster at the last confirmation: whoever is not among them is new
///   since then
/// @param since when the mode was confirmed, and `by` by whom, for the screen
/// @param version rises with every change
public record Confirmed(
        Links links,
        Decisions decisions,
        Selection selection,
        Set<PersonId> seen,
        Instant since,
        String by,
        long version) {
    public Confirmed {
        seen = Set.copyOf(seen);
    }

    /// What a draft becomes when its plan is carried out.
    public static Confirmed of(Draft draft, Set<PersonId> seen, long version) {
        return new Confirmed(
                draft.links(),
                draft.decisions(),
                draft.selection(),
                seen,
                draft.saved(),
                draft.savedBy(),
                version);
    }

    /// The same, with links added or dropped by a run.
    public Confirmed withLinks(Links other) {
        return new Confirmed(other, decisions, selection, seen, since, by, version + 1);
    }
}
