package nl.beheerportaal.sync.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.core.plan.Bookkeeping;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.sync.run.StepState.Done;
import nl.beheerportaal.sync.run.StepState.Failed;
import nl.beheerportaal.sync.run.StepState.Intended;
import nl.beheerportaal.sync.run.StepState.Problem;
import org.jspecify.annotations.Nullable;

/// What became of the steps of a run, from what the store has of them.
public record StepResults(Map<StepId, StepState> states) implements Bookkeeping.Results {
    public StepResults {
        states = Map.copyOf(states);
    }

    public static StepResults of(List<StepEntry> entries) {
        Map<StepId, StepState> states = new HashMap<>();
        entries.forEach(entry -> states.put(entry.step(), entry.state()));
        return new StepResults(states);
    }

    @Override
    public boolean done(StepId id) {
        return states.get(id) instanceof Done;
    }

    @Override
    public boolean unknown(StepId id) {
        return switch (states.get(id)) {
            case Intended _ -> true;
            case Failed(Problem problem, var _) ->
                    problem == Problem.NO_ANSWER || problem == Problem.APP_FAILS;
            case null, default -> false;
        };
    }

    @Override
    public @Nullable String made(StepId id) {
        return states.get(id) instanceof Done(String made, var _) ? made : null;
    }
}
