package nl.beheerportaal.simulation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.Action;
import nl.beheerportaal.sync.run.Ending;
import nl.beheerportaal.sync.run.Pace;
import nl.beheerportaal.sync.run.Question;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunConductor;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunState;
import nl.beheerportaal.sync.run.Settled;
import nl.beheerportaal.sync.run.Surroundings;
import org.jspecify.annotations.Nullable;

/// One school's synchronisation on two nodes, from one seed: the order of everything, the weather,
/// who dies and who sleeps. Time is a number in here; nothing waits.
final class Simulation implements Surroundings {
    private static final int ROOM = 4;
    private static final boolean TRACE = Boolean.getBoolean("simulation.trace");
    private static final int MANY_EVENTS = 60_000;
    private static final SchoolScope SCHOOL =
            SchoolScope.forJob(
                    new SchoolId(UUID.fromString("00000000-0000-0000-0000-000000000001")),
                    "simulation");

    private final Random random;
    private final Plant plant;
    private final Weather weather;
    private final Pace pace;
    private final SimulatedApp app;
    private final CrashingStore store;
    private final Watch watch;
    private final RunConductor.Outside outside;
    private final List<Node> nodes = List.of(new Node("north"), new Node("south"));
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(
                    Comparator.comparing((Event event) -> event.at)
                            .thenComparingLong(event -> event.number));
    private World world;
    private Instant now = DeRegenboog.NOW;
    private Instant lastSign = Instant.EPOCH;
    private long eventCount;
    private Run run;
    private @Nullable World changedLater;

    Simulation(long seed, World world, Weather weather, Plant plant) {
        this.random = new Random(seed);
        this.plant = plant;
        this.weather = weather;
        this.world = world;
        this.app = new SimulatedApp(world.app(), weather, () -> now);
        this.store = new CrashingStore(weather);
        this.pace = pace(plant);
        this.watch = new Watch(Pace.standard().fresh());
        this.outside = new RunConductor.Outside(store, this, app, new DirectTransactions());
        this.run = seal(Planner.plan(world, DeRegenboog.TODAY));
    }

    /// The roster becomes this between the confirmation and the start of the run.
    void changeBeforeStart(World later) {
        changedLater = later;
    }

    /// Synchronises until a run has done everything; a run that ended otherwise is followed by a
    /// new plan, as a coordinator would.
    ///
    /// @return the endings, in order
    List<Ending> play() {
        List<Ending> endings = new ArrayList<>();
        if (changedLater != null) {
            world = changedLater;
        }
        if (plant == Plant.PLAN_READ_AGAIN) {
            store.readInstead(Planner.plan(fresh(), DeRegenboog.TODAY));
        }
        while (true) {
            Ending ending = playRun();
            endings.add(ending);
            if (ending.state() == RunState.DONE || endings.size() > 8) {
                settle();
                world = fresh();
                return endings;
            }
            settle();
            run = seal(Planner.plan(fresh(), DeRegenboog.TODAY));
        }
    }

    /// Nobody plans anew within a minute.
    private void settle() {
        now = now.plusSeconds(60);
        app.deliverLate(now);
    }

    EndState endState() {
        return EndState.of(world);
    }

    List<String> wrongs() {
        return watch.wrongs();
    }

    private Run seal(Plan plan) {
        Plan sealed = plant == Plant.REMOVAL_BEFORE_CREATION ? Disguise.removals(plan) : plan;
        watch.sealed(sealed);
        return Run.waiting(
                new RunId(new UUID(7, random.nextLong())), sealed, "Marieke", "test", now);
    }

    private Ending playRun() {
        store.create(SCHOOL, run);
        for (Node node : nodes) {
            node.conductor = null;
            schedule(node, Duration.ofMillis(random.nextInt(2_000)), () -> tick(node));
        }
        while (true) {
            Event event = events.poll();
            if (event == null || ++eventCount > MANY_EVENTS) {
                throw new AssertionError("the run never ends");
            }
            now = event.at.isAfter(now) ? event.at : now;
            handle(event);
            Run stored = store.really().find(SCHOOL, run.id()).orElseThrow();
            if (stored.ending() != null) {
                drainSleepers();
                return stored.ending();
            }
        }
    }

    /// Whatever nodes still had in hand when the run ended, happens now.
    private void drainSleepers() {
        for (Event event = events.poll(); event != null; event = events.poll()) {
            now = event.at.isAfter(now) ? event.at : now;
            if (event.life == event.node.life && event.isSend) {
                attempt(event.node, event.work);
            }
        }
    }

    private void handle(Event event) {
        Node node = event.node;
        if (event.life != node.life) {
            return;
        }
        if (node.asleepUntil.isAfter(now)) {
            events.add(event.moved(node.asleepUntil, ++eventCount));
            return;
        }
        if (weather.sleeps()) {
            node.asleepUntil = now.plusSeconds(5 + random.nextInt(120));
        }
        app.deliverLate(now);
        attempt(node, event.work);
    }

    private void attempt(Node node, Runnable work) {
        try {
            work.run();
        } catch (NodeCrash crash) {
            node.life++;
            trace(node, "dies");
            node.conductor = null;
            schedule(node, Duration.ofSeconds(1 + random.nextInt(40)), () -> tick(node));
        }
    }

    private void tick(Node node) {
        RunConductor held = node.conductor;
        if (held == null) {
            takeOrWait(node);
            return;
        }
        lastSign = now;
        Optional<List<Action>> actions = held.next(now, ROOM);
        if (actions.isEmpty()) {
            dropped(node);
            return;
        }
        actions.get().forEach(action -> begin(node, held, action));
    }

    /// A node takes a run that nobody gave a sign of for a while; now and then one that is alive.
    private void takeOrWait(Node node) {
        boolean silent = now.isAfter(lastSign.plusSeconds(20));
        if (silent || (random.nextInt(20) == 0 && weather.crashes())) {
            Optional<RunConductor> taken =
                    RunConductor.take(
                            outside,
                            SCHOOL,
                            new RunConductor.Taking(run.id(), node.name, now),
                            pace);
            if (taken.isPresent()) {
                node.conductor = taken.get();
                node.epoch = store.really().find(SCHOOL, run.id()).orElseThrow().epoch();
                watch.tookOver(node.epoch, now);
                trace(node, "takes the run at epoch " + node.epoch);
                lastSign = now;
            }
        }
        schedule(node, Duration.ofSeconds(node.conductor == null ? 10 : 0), () -> tick(node));
    }

    private void begin(Node node, RunConductor held, Action action) {
        switch (action) {
            case Action.Call call -> send(node, held, call);
            case Action.Look look -> {
                Fetched<Question.Found> found =
                        plant == Plant.RETRY_WITHOUT_LOOKING
                                ? Fetched.got(new Question.Found.Nothing())
                                : held.look(look);
                trace(node, "looks for " + look.step() + " -> " + found);
                answer(
                        node,
                        held,
                        () -> {
                            held.looked(look, found, now);
                            return true;
                        });
            }
            case Action.AwaitAnswer _ -> {}
            case Action.WaitUntil(Instant moment) ->
                    schedule(node, Duration.between(now, moment), () -> tick(node));
            case Action.Compare _ -> answer(node, held, () -> held.compare(now));
            case Action.Prove _ ->
                    answer(
                            node,
                            held,
                            () -> {
                                held.prove(now);
                                return true;
                            });
            case Action.End end -> {
                if (!held.end(end, now)) {
                    dropped(node);
                }
            }
        }
    }

    private void send(Node node, RunConductor held, Action.Call call) {
        Instant intended = now;
        long epoch = node.epoch;
        scheduleSend(
                node,
                () -> {
                    boolean trusted = plant == Plant.SLEEPER_TRUSTED;
                    Instant seen = trusted ? intended : now;
                    if (!seen.isAfter(intended.plus(pace.fresh()))) {
                        look(call, epoch);
                    }
                    Optional<Outcome> outcome = held.call(call, intended, seen);
                    trace(
                            node,
                            call.call().getClass().getSimpleName()
                                    + " "
                                    + call.step()
                                    + " of "
                                    + intended
                                    + " epoch "
                                    + epoch
                                    + " -> "
                                    + outcome);
                    answer(
                            node,
                            held,
                            () -> {
                                outcome.ifPresentOrElse(
                                        each -> held.called(call, each, now),
                                        () -> held.notCalled(call, now));
                                return true;
                            });
                });
    }

    private void look(Action.Call call, long epoch) {
        var entries = store.really().entries(SCHOOL, run.id());
        Plan plan = store.find(SCHOOL, run.id()).orElseThrow().plan();
        Step step =
                plan.steps().stream()
                        .filter(each -> each.id().equals(call.step()))
                        .findFirst()
                        .orElseThrow();
        watch.leaves(call, step, epoch, now, entries);
        watch.removes(call.call(), plan, entries, world.app().licence() instanceof Licence.Limited);
    }

    private void answer(Node node, RunConductor held, BooleanSupplier heard) {
        schedule(
                node,
                Duration.ofMillis(1 + random.nextInt(300)),
                () -> {
                    if (node.conductor != held) {
                        return;
                    }
                    if (heard.getAsBoolean()) {
                        tick(node);
                    } else {
                        dropped(node);
                    }
                });
    }

    /// One line per event with `-Dsimulation.trace=true`: how a failing seed is understood.
    private void trace(Node node, String what) {
        if (TRACE) {
            System.out.println(now + " " + node.name + " " + what);
        }
    }

    private void dropped(Node node) {
        trace(node, "lost the run");
        node.conductor = null;
        schedule(node, Duration.ofSeconds(15), () -> tick(node));
    }

    private void schedule(Node node, Duration in, Runnable work) {
        events.add(new Event(now.plus(in), ++eventCount, node, node.life, work, false));
    }

    private void scheduleSend(Node node, Runnable work) {
        Duration in = Duration.ofMillis(random.nextInt(50));
        events.add(new Event(now.plus(in), ++eventCount, node, node.life, work, true));
    }

    private World fresh() {
        return world.withSnapshots(world.roster(), app.snapshot());
    }

    @Override
    public Fetched<World> world(SchoolScope scope, AppId id, Occasion occasion) {
        if (weather.readFails()) {
            return Fetched.failed(
                    new Failure(Failure.Kind.SERVER_ERROR, "basispoort", 500, "simulated", null));
        }
        return app.fetch(address(scope, id)).map(snapshot -> withApp(snapshot));
    }

    private World withApp(AppSnapshot snapshot) {
        return world.withSnapshots(world.roster(), snapshot);
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

    private static Pace pace(Plant plant) {
        Pace standard = Pace.standard();
        return plant == Plant.SLEEPER_TRUSTED
                ? new Pace(
                        standard.attempts(),
                        standard.patience(),
                        standard.firstWait(),
                        standard.longestWait(),
                        standard.longestAsked(),
                        standard.settle(),
                        Duration.ofDays(1))
                : standard;
    }

    /// One of the portal's processes.
    private static final class Node {
        private final String name;
        private int life;
        private long epoch;
        private Instant asleepUntil = Instant.EPOCH;
        private @Nullable RunConductor conductor;

        Node(String name) {
            this.name = name;
        }
    }

    private record Event(
            Instant at, long number, Node node, int life, Runnable work, boolean isSend) {
        Event moved(Instant later, long newNumber) {
            return new Event(later, newNumber, node, life, work, isSend);
        }
    }
}
