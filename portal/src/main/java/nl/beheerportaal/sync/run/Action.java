package nl.beheerportaal.sync.run;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.core.plan.StepId;

/// What a run has to do next.
public sealed interface Action {
    /// Read both sides and plan again, to compare with the sealed plan.
    record Compare() implements Action {}

    /// Store the intention, then make the call.
    record Call(StepId step, StepState.Intended intention, AppCall call) implements Action {}

    /// Ask the app what became of a creation.
    record Look(StepId step, Question question) implements Action {}

    /// Nothing can be done before that moment.
    record WaitUntil(Instant moment) implements Action {}

    /// The publisher put runs off: leave this one as it is, and take it up again later.
    record LetGo() implements Action {}

    /// Nothing can be done before one of the calls under way is answered.
    record AwaitAnswer() implements Action {}

    /// Read both sides and plan once more: nothing should be left.
    record Prove() implements Action {}

    /// Store these last states and what is ours now, and end the run.
    ///
    /// @param begun whether the sealed facts were found unmoved; if not, nothing is ours by this
    ///   run
    record End(Ending ending, List<StepEntry> entries, boolean begun) implements Action {
        public End {
            entries = List.copyOf(entries);
        }
    }
}
