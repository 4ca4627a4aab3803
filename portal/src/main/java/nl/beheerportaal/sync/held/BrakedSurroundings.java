package nl.beheerportaal.sync.held;

import java.time.Clock;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.Settled;
import nl.beheerportaal.sync.run.Surroundings;

/// What a run works with, with the brake of its connection as it is now: lowered, or not. A brake
/// that was lowered is as it was again once a run has ended.
public final class BrakedSurroundings implements Surroundings {
    private final Surroundings inner;
    private final Transactions transactions;
    private final LoweredBrakes brakes;
    private final Clock clock;

    public BrakedSurroundings(
            Surroundings inner, Transactions transactions, LoweredBrakes brakes, Clock clock) {
        this.inner = inner;
        this.transactions = transactions;
        this.brakes = brakes;
        this.clock = clock;
    }

    @Override
    public Fetched<World> world(SchoolScope scope, AppId app, Occasion occasion) {
        return inner.world(scope, app, occasion).map(world -> braked(scope, app, world));
    }

    /// No brake holds what a school does that has ended.
    @Override
    public Fetched<World> world(SchoolScope scope, Plan sealed) {
        return sealed.basis().alone()
                ? inner.world(scope, sealed)
                : Surroundings.super.world(scope, sealed);
    }

    @Override
    public Plan plan(SchoolScope scope, Plan sealed, World world) {
        return inner.plan(scope, sealed, world);
    }

    private World braked(SchoolScope scope, AppId app, World world) {
        return transactions
                .forSchool(scope.school().value(), () -> brakes.find(scope, app, clock.instant()))
                .map(brake -> world.withLimits(world.limits().lowered(brake.percent())))
                .orElse(world);
    }

    @Override
    public AppAddress address(SchoolScope scope, AppId app) {
        return inner.address(scope, app);
    }

    @Override
    public Settled ours(SchoolScope scope, AppId app) {
        return inner.ours(scope, app);
    }

    @Override
    public void settle(SchoolScope scope, AppId app, Settled settled) {
        inner.settle(scope, app, settled);
        brakes.reset(scope, app);
    }
}
