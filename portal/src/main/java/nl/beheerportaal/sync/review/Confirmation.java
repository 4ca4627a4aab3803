package nl.beheerportaal.sync.review;

import java.util.List;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;

/// What came of confirming.
public sealed interface Confirmation {
    /// Sealed and stored; the run begins as soon as a node is free.
    record Started(RunId run) implements Confirmation {}

    /// The page shows another plan than the newest one: look again.
    record Outdated() implements Confirmation {}

    /// Something stops the whole plan.
    record Held(List<Hold> holds) implements Confirmation {
        public Held {
            holds = List.copyOf(holds);
        }
    }

    /// Somebody goes, and the box was not ticked.
    record NotSeen() implements Confirmation {}

    /// The typed number is not the number of pupils that go.
    record WrongNumber(String typed, int expected) implements Confirmation {}

    /// A run of this app has not ended; pressing twice comes here too.
    record Busy(Run run) implements Confirmation {}

    /// The coordinator may look, not change (PRODUCT §6.12).
    record ReadOnly() implements Confirmation {}
}
