package nl.beheerportaal.sync.review;

import java.util.Set;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.roster.PersonId;

/// A plan somebody looks at.
///
/// @param draftVersion the draft it was made from; another version makes another plan
/// @param seen everybody on the roster it was made from: who is not among them is new next time
public record Proposal(Plan plan, long draftVersion, Set<PersonId> seen) {
    public Proposal {
        seen = Set.copyOf(seen);
    }

    /// The same, of a plan that is held otherwise.
    Proposal with(Plan held) {
        return new Proposal(held, draftVersion, seen);
    }
}
