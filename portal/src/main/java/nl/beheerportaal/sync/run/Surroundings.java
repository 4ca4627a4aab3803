package nl.beheerportaal.sync.run;

import java.time.Instant;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Departure;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.school.SchoolScope;

/// What a run needs to know of the connection it works for.
public interface Surroundings {
    /// Reads both sides afresh, and puts what is confirmed beside it: links, decisions, selection,
    /// ledger. Incomplete answers come as incomplete snapshots, failures as failures; an old
    /// snapshot never stands in. Goes over the network: called outside any transaction.
    Fetched<World> world(SchoolScope scope, AppId app, Occasion occasion);

    /// The same for a run of that plan.
    default Fetched<World> world(SchoolScope scope, Plan sealed) {
        return world(scope, sealed.basis().app(), sealed.basis().occasion());
    }

    /// Makes the plan of a run again, from the world as it is now and for the same day.
    default Plan plan(SchoolScope scope, Plan sealed, World world) {
        return sealed.basis().occasion() == Occasion.DEPARTURE
                ? Departure.plan(world, sealed.basis().day())
                : Planner.plan(world, sealed.basis().day());
    }

    /// What the run's first act read, before the first write. Called inside a transaction of the
    /// school; kept by whoever wants to plan the run again.
    default void compared(SchoolScope scope, RunId run, World world, Instant now) {}

    /// Where the app is reached. Called inside a transaction of the school.
    AppAddress address(SchoolScope scope, AppId app);

    /// What is ours before the run: confirmed links and ledger. Called inside a transaction of the
    /// school.
    Settled ours(SchoolScope scope, AppId app);

    /// Keeps what is ours after the run. Called in the transaction that ends the run.
    void settle(SchoolScope scope, AppId app, Settled settled);
}
