package nl.beheerportaal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.regenboog.Applied;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.MemoryRunStore;
import nl.beheerportaal.sync.run.Pace;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunConductor;
import nl.beheerportaal.sync.run.RunDriver;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunState;
import nl.beheerportaal.sync.run.Settled;
import nl.beheerportaal.sync.run.Surroundings;
import org.junit.jupiter.api.Test;

/// The driver with real threads and a real clock, on an app that lives in memory.
class RunDriverTest implements Surroundings {
    private static final SchoolScope SCHOOL =
            SchoolScope.forJob(new SchoolId(UUID.randomUUID()), "test");

    private final MemoryRunStore runs = new MemoryRunStore();
    private World world = DeRegenboog.everything();
    private final SimulatedApp app =
            new SimulatedApp(world.app(), Weather.fine(), () -> DeRegenboog.NOW);

    @Test
    void aRunIsDrivenToItsEndWithSeveralCallsAtOnce() throws InterruptedException {
        Plan plan = Planner.plan(world, DeRegenboog.TODAY);
        EndState calm = EndState.of(Applied.to(world, plan));
        RunId run = create(plan);
        assertThat(driver(Pace.standard()).drive(SCHOOL, run, "north"))
                .isEqualTo(RunDriver.Driven.ENDED);
        assertThat(runs.find(SCHOOL, run).orElseThrow().state()).isEqualTo(RunState.DONE);
        world = world.withSnapshots(world.roster(), app.snapshot());
        assertThat(EndState.of(world).difference(calm)).isEmpty();
    }

    @Test
    void aRunThatEndedIsNotDrivenAgain() throws InterruptedException {
        RunId run = create(Planner.plan(world, DeRegenboog.TODAY));
        driver(Pace.standard()).drive(SCHOOL, run, "north");
        int calls = app.done().size();
        assertThat(driver(Pace.standard()).drive(SCHOOL, run, "south"))
                .isEqualTo(RunDriver.Driven.NOTHING);
        assertThat(app.done()).hasSize(calls);
    }

    @Test
    void aRunOfWhichTheFactsMovedWritesNothing() throws InterruptedException {
        RunId run = create(Planner.plan(world, DeRegenboog.TODAY));
        world =
                world.withSnapshots(
                        DeRegenboog.rosterOf(
                                DeRegenboog.pupils().subList(1, 11), DeRegenboog.staff()),
                        world.app());
        driver(Pace.standard()).drive(SCHOOL, run, "north");
        assertThat(runs.find(SCHOOL, run).orElseThrow().state()).isEqualTo(RunState.REFUSED_STALE);
        assertThat(app.done()).isEmpty();
        assertThat(world.ledger().accounts()).isEmpty();
    }

    private RunDriver driver(Pace pace) {
        return new RunDriver(
                new RunConductor.Outside(runs, this, app, new DirectTransactions()),
                pace,
                Clock.systemUTC(),
                4);
    }

    private RunId create(Plan plan) {
        RunId id = new RunId(UUID.randomUUID());
        runs.create(SCHOOL, Run.waiting(id, plan, "Marieke", "test", DeRegenboog.NOW));
        return id;
    }

    @Override
    public Fetched<World> world(SchoolScope scope, AppId id, Occasion occasion) {
        return Fetched.got(world.withSnapshots(world.roster(), app.snapshot()));
    }

    @Override
    public AppAddress address(SchoolScope scope, AppId id) {
        return new AppAddress(
                id,
                URI.create("http://127.0.0.1/scim"),
                new Secret("token"),
                Set.of("beheer"),
                world.app().licence());
    }

    @Override
    public Settled ours(SchoolScope scope, AppId id) {
        return new Settled(world.links(), world.ledger());
    }

    @Override
    public void settle(SchoolScope scope, AppId id, Settled settled) {
        world = world.withOurs(settled.links(), settled.ledger());
    }
}
