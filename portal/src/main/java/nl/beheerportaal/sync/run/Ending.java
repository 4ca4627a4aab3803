package nl.beheerportaal.sync.run;

import java.util.List;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Moved;
import nl.beheerportaal.core.plan.Step;

/// How a run ended.
public sealed interface Ending {
    /// Every step was tried.
    ///
    /// @param failed steps that were not done, each with its reason in its state
    record Finished(int failed, Proof proof) implements Ending {}

    /// Before the first write: what the plan rests on is no longer so.
    record Stale(List<Moved> moved) implements Ending {
        public Stale {
            moved = List.copyOf(moved);
        }
    }

    /// Before the first write: reading both sides again, something stops the whole plan.
    record Held(List<Hold> holds) implements Ending {
        public Held {
            holds = List.copyOf(holds);
        }
    }

    /// A side could not be read, or kept failing.
    ///
    /// @param wrote whether anything was changed before
    record GaveUp(Failure failure, boolean wrote) implements Ending {}

    /// The app refuses us altogether (401, 403).
    record Stopped(Failure failure, boolean wrote) implements Ending {}

    /// Between two steps: the school withdrew its permission, its licence ended, or it closed.
    /// Nothing was undone or removed for it.
    ///
    /// @param wrote whether anything was changed before
    record Interrupted(Hold.WholePlan why, boolean wrote) implements Ending {}

    /// What reading and planning once more after the last step showed.
    sealed interface Proof {
        /// Nothing is left to do.
        record Nothing() implements Proof {}

        /// These steps would still be planned.
        record Remains(List<Step> steps) implements Proof {
            public Remains {
                steps = List.copyOf(steps);
            }
        }

        /// A side could not be read.
        record Unread(Failure failure) implements Proof {}
    }

    /// The state a run with this ending is in.
    default RunState state() {
        return switch (this) {
            case Finished(int failed, Proof proof) ->
                    failed == 0 && !(proof instanceof Proof.Remains)
                            ? RunState.DONE
                            : RunState.PARTIAL;
            case Stale _, Held _ -> RunState.REFUSED_STALE;
            case GaveUp _ -> RunState.FAILED;
            case Stopped _, Interrupted _ -> RunState.STOPPED;
        };
    }
}
