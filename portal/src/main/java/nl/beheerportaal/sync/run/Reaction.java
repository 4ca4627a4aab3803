package nl.beheerportaal.sync.run;

import java.time.Duration;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.sync.run.StepState.Variant;
import org.jspecify.annotations.Nullable;

/// What an answer of the app means for the step it is about.
sealed interface Reaction {
    /// The step is settled.
    record Settle(StepState state) implements Reaction {}

    /// The same step again at once, in this form.
    record Again(Variant variant) implements Reaction {}

    /// Look this up before anything else.
    record LookFirst(Question question) implements Reaction {}

    /// The account is ours but forgot its key: give it.
    record Adopt(AppCall.UpdateAccount call) implements Reaction {}

    /// No seat is left; wait for one.
    record NeedSeat() implements Reaction {}

    /// Not done; the whole connection waits.
    record Later(Failure failure, @Nullable Duration after) implements Reaction {}

    /// Nobody knows; the whole connection waits a little, then this step is looked into.
    record Lost(Failure failure) implements Reaction {}

    /// Nothing more can be done at this app.
    record Stop(Failure failure) implements Reaction {}
}
