package nl.beheerportaal.sync.undo;

import java.util.List;
import java.util.Optional;
import nl.beheerportaal.core.plan.Recorded;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.sync.run.StepResults;

/// What was carried out at an app since one of its runs, as an undo of that run needs to know it.
public final class History {
    private final RunStore runs;

    public History(RunStore runs) {
        this.runs = runs;
    }

    /// That run and every later one that ended, oldest first; nothing when there is no such run or
    /// it has not ended. Called inside a transaction of the school.
    public Optional<List<Recorded>> since(SchoolScope scope, RunId id) {
        return runs.find(scope, id)
                .filter(run -> run.state().ended())
                .map(run ->
                        runs.since(scope, run.app(), run.created()).stream()
                                .filter(each -> each.state().ended())
                                .filter(each -> !isOlder(each, run))
                                .map(each -> recorded(scope, each))
                                .toList());
    }

    /// Runs of one app follow one another; of two made at the same moment the first is asked for.
    private static boolean isOlder(Run each, Run first) {
        return each.created().equals(first.created()) && !each.id().equals(first.id());
    }

    private Recorded recorded(SchoolScope scope, Run run) {
        return new Recorded(
                run.id().value(), run.plan(), StepResults.of(runs.entries(scope, run.id())));
    }
}
