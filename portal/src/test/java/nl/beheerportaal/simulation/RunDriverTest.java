package nl.beheerportaal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.regenboog.Applied;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.memory.MemoryStores;
import nl.beheerportaal.sync.run.Action;
import nl.beheerportaal.sync.run.Ending;
import nl.beheerportaal.sync.run.MemoryClearances;
import nl.beheerportaal.sync.run.MemoryRunStore;
import nl.beheerportaal.sync.run.Pace;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunConductor;
import nl.beheerportaal.sync.run.RunDriver;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunState;
import nl.beheerportaal.sync.run.Settled;
import nl.beheerportaal.sync.run.StepState;
import nl.beheerportaal.sync.run.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The driver with real threads and a real clock, on an app that lives in memory.
class RunDriverTest implements Surroundings {
    private static final SchoolScope SCHOOL =
            SchoolScope.forJob(new SchoolId(UUID.randomUUID()), "test");
    private static final int AT_ONCE = 4;

    private final MemoryClearances clearances = new MemoryClearances();
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

    @Test
    void asManyCallsGoAtOnceAsAskedAndNotOneMore() throws InterruptedException {
        CountDownLatch together = new CountDownLatch(AT_ONCE);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        WatchedApp watched =
                new WatchedApp(
                        app,
                        call -> {
                            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                            together.countDown();
                            awaitAll(together);
                            underWay.decrementAndGet();
                            return Optional.empty();
                        });
        RunId run = create(Planner.plan(world, DeRegenboog.TODAY));
        driver(Pace.standard(), watched).drive(SCHOOL, run, "north");
        assertThat(runs.find(SCHOOL, run).orElseThrow().state()).isEqualTo(RunState.DONE);
        assertThat(most).hasValue(AT_ONCE);
    }

    @Test
    void whoWaitsForATurnDoesNotGoOnceTheTokenIsRefused() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        Failure refusal =
                new Failure(Failure.Kind.BAD_CREDENTIALS, "taalblobs", 401, "status 401", null);
        WatchedApp watched =
                new WatchedApp(
                        app,
                        _ -> {
                            calls.incrementAndGet();
                            return Optional.of(new Outcome.Stopped(refusal));
                        });
        RunId run = create(Planner.plan(world, DeRegenboog.TODAY));
        driver(Pace.standard(), watched).drive(SCHOOL, run, "north");
        assertThat(runs.find(SCHOOL, run).orElseThrow().state()).isEqualTo(RunState.STOPPED);
        assertThat(calls).hasValueBetween(1, AT_ONCE);
        assertThat(runs.entries(SCHOOL, run))
                .noneMatch(entry -> entry.state() instanceof StepState.Intended);
    }

    @ParameterizedTest
    @MethodSource("standstills")
    void whatMakesTheSchoolStandStillStopsTheRunBetweenTwoSteps(Hold.WholePlan why)
            throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        WatchedApp watched =
                new WatchedApp(
                        app,
                        _ -> {
                            if (calls.incrementAndGet() == 3) {
                                clearances.stop(why);
                            }
                            return Optional.empty();
                        });
        RunId run = create(Planner.plan(world, DeRegenboog.TODAY));

        driver(Pace.standard(), watched).drive(SCHOOL, run, "north");

        Run ended = runs.find(SCHOOL, run).orElseThrow();
        assertThat(ended.state()).isEqualTo(RunState.STOPPED);
        assertThat(ended.ending()).isEqualTo(new Ending.Interrupted(why, true));
        assertThat(calls).hasValueBetween(3, 3 + 2 * AT_ONCE);
        assertThat(runs.entries(SCHOOL, run))
                .noneMatch(entry -> entry.state() instanceof StepState.Intended);
        assertThat(app.done()).noneMatch(AppCall.SetActive.class::isInstance);
    }

    static Stream<Hold.WholePlan> standstills() {
        return Stream.of(
                new Hold.PermissionWithdrawn(),
                new Hold.LicenceEnded(DeRegenboog.TODAY),
                new Hold.SchoolInactive(null));
    }

    @Test
    void aRunThatIsPutOffIsLeftAsItIsAndDrivenOnLater() throws InterruptedException {
        RunId run = create(Planner.plan(world, DeRegenboog.TODAY));
        clearances.pause(true);
        assertThat(driver(Pace.standard()).drive(SCHOOL, run, "north"))
                .isEqualTo(RunDriver.Driven.PUT_OFF);
        assertThat(app.done()).isEmpty();
        assertThat(runs.find(SCHOOL, run).orElseThrow().state()).isEqualTo(RunState.WAITING);

        clearances.pause(false);
        driver(Pace.standard()).drive(SCHOOL, run, "south");
        assertThat(runs.find(SCHOOL, run).orElseThrow().state()).isEqualTo(RunState.DONE);
    }

    @Test
    void anAppThatAskedOneRunForRestIsLeftAloneByTheOthersOfAllNodes() {
        RunId run = create(Planner.plan(world, DeRegenboog.TODAY));
        Instant now = Instant.parse("2026-11-23T10:00:00Z");
        Instant rested = now.plusSeconds(90);
        RunConductor first = conductor(run, now);
        first.compare(now);
        Action.Call call = (Action.Call) first.next(now, 1).orElseThrow().getFirst();
        Failure busy = new Failure(Failure.Kind.RATE_LIMITED, "taalblobs", 429, "busy", null);
        first.called(call, new Outcome.Later(busy, Duration.ofSeconds(90)), now);
        first.next(now, 1);

        RunConductor second = conductor(run, now);

        assertThat(second.next(now, 4).orElseThrow()).containsExactly(new Action.WaitUntil(rested));
        assertThat(second.next(rested, 4).orElseThrow().getFirst()).isInstanceOf(Action.Call.class);
    }

    private RunConductor conductor(RunId run, Instant now) {
        return RunConductor.take(
                        outside(app),
                        SCHOOL,
                        new RunConductor.Taking(run, "a node", now),
                        Pace.standard())
                .orElseThrow();
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the calls do not go together");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RunDriver driver(Pace pace) {
        return driver(pace, app);
    }

    private RunDriver driver(Pace pace, LearningApp with) {
        return new RunDriver(outside(with), pace, Clock.systemUTC(), AT_ONCE);
    }

    private RunConductor.Outside outside(LearningApp with) {
        return new RunConductor.Outside(
                runs, this, with, new MemoryStores().transactions, clearances);
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
