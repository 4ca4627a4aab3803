package nl.beheerportaal.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.Action;
import nl.beheerportaal.sync.run.Ending;
import nl.beheerportaal.sync.run.MemoryRunStore;
import nl.beheerportaal.sync.run.Pace;
import nl.beheerportaal.sync.run.Question;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunConductor;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunState;
import org.jspecify.annotations.Nullable;

/// One school's synchronisation on two nodes, from one seed: what coordinators and nights start,
/// the order of everything, the weather, who dies and who sleeps, and when the database goes away.
/// Time is a number in here; nothing waits.
final class Simulation {
    private static final int ROOM = 4;
    private static final int ROUNDS = 30;
    private static final boolean TRACE = Boolean.getBoolean("simulation.trace");
    private static final int MANY_EVENTS = 60_000;
    private static final SchoolScope SCHOOL = SimulatedPortal.JOB;

    private final Random random;
    private final Plant plant;
    private final Weather weather;
    private final Pace pace;
    private final SimulatedApp app;
    private final SimulatedPortal portal;
    private final Watch watch;
    private final List<Node> nodes = List.of(new Node("north"), new Node("south"));
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(
                    Comparator.comparing((Event event) -> event.at)
                            .thenComparingLong(event -> event.number));
    private Instant now = DeRegenboog.NOW;
    private Instant lastSign = Instant.EPOCH;
    private long eventCount;
    private boolean elsewhere;
    private @Nullable RosterSnapshot changedLater;
    private @Nullable Instant standsUntil;
    private Instant standsSince = Instant.MAX;
    private RunId run = new RunId(new UUID(0, 0));

    Simulation(long seed, World world, Weather weather, Plant plant) {
        this.random = new Random(seed);
        this.plant = plant;
        this.weather = weather;
        this.app = new SimulatedApp(world.app(), weather, () -> now);
        this.pace = pace(plant);
        this.watch = new Watch(Pace.standard().fresh(), world);
        var basispoort =
                new SimulatedBasispoort(world.roster(), weather, () -> meanwhile(world.occasion()));
        this.portal =
                new SimulatedPortal(
                        world,
                        new SimulatedPortal.Outside(basispoort, app),
                        weather,
                        plant,
                        clock());
    }

    /// The roster becomes this between the confirmation and the start of the run.
    void changeBeforeStart(World later) {
        changedLater = later.roster();
    }

    /// Begins runs and carries them out until nothing is left to do in fine weather: what failed is
    /// confirmed again by a coordinator, or tried again the next night.
    ///
    /// @return the endings, in order
    List<Ending> play() {
        List<Ending> endings = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            boolean fine = weather.isFine() && standsUntil == null;
            Optional<RunId> begun = begin();
            if (begun.isEmpty() && fine) {
                watch.checkRecord(portal.database.told.events);
                return endings;
            }
            if (begun.isPresent()) {
                run = begun.get();
                start();
                endings.add(playRun());
                trace(nodes.getFirst(), "sees the run end: " + endings.getLast());
            }
            if (begun.isEmpty() || endings.getLast().state() == RunState.DONE || round > 12) {
                weather.clear();
            }
            settle();
        }
        throw new AssertionError("there is always something left to do: " + endings);
    }

    /// Nobody plans anew within a minute.
    private void settle() {
        now = now.plusSeconds(60);
        app.deliverLate(now);
        goesOn();
    }

    /// Now and then the school withdraws its permission, or the publisher puts runs off.
    private void maybeStands() {
        if (standsUntil == null && weather.once(80)) {
            standsUntil = now.plusSeconds(30 + random.nextInt(600));
            standsSince = now;
            if (random.nextBoolean()) {
                trace(nodes.getFirst(), "sees the permission withdrawn");
                portal.basispoort.share(false);
                portal.clearances.stop(new Hold.PermissionWithdrawn());
            } else {
                trace(nodes.getFirst(), "sees runs put off");
                portal.clearances.pause(true);
            }
        }
    }

    private void goesOn() {
        if (standsUntil != null && now.isAfter(standsUntil)) {
            standsUntil = null;
            standsSince = Instant.MAX;
            portal.basispoort.share(true);
            portal.clearances.stop(null);
            portal.clearances.pause(false);
        }
    }

    EndState endState() {
        return EndState.of(portal.world());
    }

    List<String> wrongs() {
        return watch.wrongs();
    }

    /// What fails is tried again a while later, by whom does not matter.
    private Optional<RunId> begin() {
        while (true) {
            try {
                return portal.begin();
            } catch (NodeCrash | DatabaseDown e) {
                if (TRACE) {
                    System.out.println(now + " could not begin: " + e);
                }
                now = now.plusSeconds(300);
            }
        }
    }

    /// While Basispoort answers one node, the other does the same work.
    private void meanwhile(Occasion occasion) {
        if (elsewhere || occasion.reviewed() || !weather.once(8)) {
            return;
        }
        elsewhere = true;
        try {
            portal.night();
        } catch (NodeCrash | DatabaseDown e) {
            weather.once(1);
        } finally {
            elsewhere = false;
        }
    }

    private void start() {
        Run stored = rows().find(SCHOOL, run).orElseThrow();
        if (!portal.database.queue.contains(run)) {
            throw new AssertionError("a run that waits for nobody");
        }
        watch.begins(stored, portal.basispoort.truth(), app.snapshot(), portal.world());
        if (changedLater != null) {
            portal.basispoort.become(changedLater);
            changedLater = null;
            if (plant == Plant.PLAN_READ_AGAIN) {
                portal.readAgain();
            }
        }
    }

    private MemoryRunStore rows() {
        return portal.database.runs;
    }

    private Ending playRun() {
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
            Run stored = rows().find(SCHOOL, run).orElseThrow();
            if (stored.ending() != null) {
                drainSleepers();
                watch.ended();
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
        if (weather.sleeps(event.isSend)) {
            node.asleepUntil = now.plusSeconds(5 + random.nextInt(120));
        }
        app.deliverLate(now);
        goesOn();
        maybeStands();
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
        } catch (DatabaseDown down) {
            trace(node, "has no database");
            dropped(node);
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
                            portal.driving(),
                            SCHOOL,
                            new RunConductor.Taking(run, node.name, now),
                            pace);
            if (taken.isPresent()) {
                node.conductor = taken.get();
                node.epoch = rows().find(SCHOOL, run).orElseThrow().epoch();
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
            case Action.LetGo _ -> letGo(node);
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
                        if (intended.isAfter(standsSince)) {
                            watch.wrongs().add("a step was begun while nothing may: " + call);
                        }
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
        watch.leaves(call, epoch, now, rows().entries(SCHOOL, run));
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

    /// The run is put off: its task comes back in a while, on whichever node.
    private void letGo(Node node) {
        trace(node, "lets the run go");
        node.conductor = null;
        lastSign = Instant.EPOCH;
        schedule(node, Duration.ofSeconds(60), () -> tick(node));
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

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
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
