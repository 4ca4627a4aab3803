package nl.beheerportaal.sync.run;

import java.time.Instant;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Plan;
import org.jspecify.annotations.Nullable;

/// One carrying-out of one sealed plan.
///
/// @param by who confirmed it, as shown on a screen
/// @param byReference the same without a name, for tables and logs
/// @param epoch rises each time a node takes the run over; only the newest may write
/// @param ending null until it ended
public record Run(
        RunId id,
        AppId app,
        Plan plan,
        String by,
        String byReference,
        Instant created,
        RunState state,
        long epoch,
        @Nullable Ending ending,
        @Nullable Instant ended) {
    /// A run that waits for a node to take it.
    public static Run waiting(RunId id, Plan plan, String by, String byReference, Instant created) {
        return new Run(
                id,
                plan.basis().app(),
                plan,
                by,
                byReference,
                created,
                RunState.WAITING,
                0,
                null,
                null);
    }

    public RunHead head() {
        return new RunHead(id, app, by, created, state, ended);
    }

    Run at(RunState newState, long newEpoch) {
        return new Run(id, app, plan, by, byReference, created, newState, newEpoch, ending, ended);
    }

    Run endedWith(Ending end, Instant at) {
        return new Run(id, app, plan, by, byReference, created, end.state(), epoch, end, at);
    }
}
