package nl.beheerportaal.sync.undo;

import java.util.List;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Recorded;
import nl.beheerportaal.core.plan.Undo;
import nl.beheerportaal.core.plan.Undoing;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.DraftStore;
import nl.beheerportaal.sync.run.RunHead;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunState;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.sync.run.Settled;
import nl.beheerportaal.sync.run.Surroundings;

/// The surroundings of every run, that can also make the plan of an undo anew.
public final class UndoSurroundings implements Surroundings {
    private final Surroundings others;
    private final Transactions transactions;
    private final RunStore runs;
    private final UndoneInForce inForce;

    /// @param others for everything else
    /// @param runs as rows: nothing is recorded through them
    public UndoSurroundings(
            Surroundings others,
            Transactions transactions,
            RunStore runs,
            ConfirmedStore confirmed,
            DraftStore drafts) {
        this.others = others;
        this.transactions = transactions;
        this.runs = runs;
        this.inForce = new UndoneInForce(confirmed, drafts);
    }

    @Override
    public Plan plan(SchoolScope scope, Plan sealed, World world) {
        Undoing what = sealed.basis().undoing();
        if (what == null) {
            return others.plan(scope, sealed, world);
        }
        List<Recorded> since =
                transactions.forSchool(
                        scope.school().value(),
                        () -> new History(runs).since(scope, new RunId(what.run())).orElseThrow());
        return Undo.plan(what, since, world, sealed.basis().day());
    }

    @Override
    public Fetched<World> world(SchoolScope scope, AppId app, Occasion occasion) {
        return others.world(scope, app, occasion);
    }

    @Override
    public Fetched<World> world(SchoolScope scope, Plan sealed) {
        return others.world(scope, sealed);
    }

    @Override
    public AppAddress address(SchoolScope scope, AppId app) {
        return others.address(scope, app);
    }

    @Override
    public Settled ours(SchoolScope scope, AppId app) {
        return others.ours(scope, app);
    }

    @Override
    public void settle(SchoolScope scope, AppId app, Settled settled) {
        others.settle(scope, app, settled);
        runs.latest(scope, app, 1).stream()
                .filter(UndoSurroundings::cameToItsEnd)
                .flatMap(head -> runs.find(scope, head.id()).stream())
                .forEach(run -> inForce.ended(scope, run));
    }

    private static boolean cameToItsEnd(RunHead run) {
        return run.state() == RunState.DONE || run.state() == RunState.PARTIAL;
    }
}
