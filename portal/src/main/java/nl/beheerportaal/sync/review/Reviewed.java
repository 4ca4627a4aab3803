package nl.beheerportaal.sync.review;

import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.fetch.Sides;
import nl.beheerportaal.sync.run.Run;

/// What step 4 shows.
public sealed interface Reviewed {
    /// The plan, made just now from both sides.
    ///
    /// @param mustType whether the coordinator types the number of pupils that go
    record Ready(Proposal proposal, Draft draft, Sides sides, boolean mustType)
            implements Reviewed {}

    /// A side cannot be read now: choices are kept, nothing can start.
    record Unread(Failure failure, Draft draft, Sides sides) implements Reviewed {}

    /// The school shares no roster with us now.
    record Withdrawn(Draft draft) implements Reviewed {}

    /// No mode was chosen yet: there is nothing to plan.
    record NothingChosen(Draft draft) implements Reviewed {}

    /// A run of this app is busy or about to begin.
    record Busy(Run run) implements Reviewed {}
}
