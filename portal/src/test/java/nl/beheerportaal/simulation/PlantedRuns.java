package nl.beheerportaal.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.Ending;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunHead;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.sync.run.StepEntry;
import org.jspecify.annotations.Nullable;

/// The store of runs, with room for bugs.
final class PlantedRuns implements RunStore {
    private final RunStore store;
    private final Plant plant;
    private @Nullable Plan readInstead;

    PlantedRuns(RunStore store, Plant plant) {
        this.store = store;
        this.plant = plant;
    }

    /// For a planted bug: whoever reads the run gets this plan.
    void readInstead(Plan plan) {
        readInstead = plan;
    }

    @Override
    public boolean create(SchoolScope scope, Run run) {
        return store.create(
                scope,
                plant == Plant.REMOVAL_BEFORE_CREATION
                        ? withPlan(run, Disguise.removals(run.plan()))
                        : run);
    }

    @Override
    public Optional<Run> find(SchoolScope scope, RunId id) {
        Plan other = readInstead;
        return other == null
                ? store.find(scope, id)
                : store.find(scope, id).map(run -> withPlan(run, other));
    }

    @Override
    public Optional<Run> unfinished(SchoolScope scope, AppId app) {
        return store.unfinished(scope, app);
    }

    @Override
    public List<RunHead> latest(SchoolScope scope, AppId app, int limit) {
        return store.latest(scope, app, limit);
    }

    @Override
    public List<Run> since(SchoolScope scope, AppId app, Instant created) {
        return store.since(scope, app, created);
    }

    @Override
    public OptionalLong claim(SchoolScope scope, RunId id, String node, Instant now) {
        return store.claim(scope, id, node, now);
    }

    @Override
    public List<StepEntry> entries(SchoolScope scope, RunId id) {
        return store.entries(scope, id);
    }

    @Override
    public boolean write(SchoolScope scope, RunId id, long epoch, List<StepEntry> entries) {
        return store.write(scope, id, epoch, entries);
    }

    @Override
    public boolean begin(SchoolScope scope, RunId id, long epoch, Instant now) {
        return store.begin(scope, id, epoch, now);
    }

    @Override
    public boolean end(SchoolScope scope, RunId id, long epoch, Ending ending, Instant now) {
        return store.end(scope, id, epoch, ending, now);
    }

    private static Run withPlan(Run run, Plan plan) {
        return new Run(
                run.id(),
                run.app(),
                plan,
                run.by(),
                run.byReference(),
                run.created(),
                run.state(),
                run.epoch(),
                run.ending(),
                run.ended());
    }
}
