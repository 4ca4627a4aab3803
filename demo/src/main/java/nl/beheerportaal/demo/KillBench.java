package nl.beheerportaal.demo;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.beheerportaal.demo.KillPlace.Seen;
import nl.beheerportaal.demo.KillPlace.Victim;

/// Kills portal nodes, PostgreSQL and the simulator at random moments of synchronisations, and
/// compares the app with what it must hold, account by account (`bin/bench kill [EACH] [SEED]`).
public final class KillBench {
    /// Licensed for the whole school, so that there is a seat for every newcomer.
    private static final String APP = "taalblobs";

    private static final Place SCHOOL = Place.WILGENHOEK;
    private static final Duration SLOWNESS = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofMinutes(12);
    private static final int MOST_TRIES = 8;
    private static final int AT_ONCE = 3;

    private final KillPlace place;
    private final KillStory story;
    private final Random random;
    private final Coordinator coordinator;
    private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);
    private final List<Double> takeovers = new ArrayList<>();
    private long usual;
    private int synchronisations;
    private int again;
    private int differences;
    private String said = "";

    private KillBench(KillPlace place, long seed) {
        this.place = place;
        this.story = new KillStory(place.stack().simulator(), SCHOOL, APP);
        this.random = new Random(seed);
        this.coordinator = new Coordinator(place.stack(), SCHOOL, _ -> {});
    }

    public static void main(String[] arguments) throws Exception {
        int each = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Children.endWithThis();
        Path data = Files.createTempDirectory("beheerportaal-kill");
        System.out.println("Two portal nodes, PostgreSQL and the simulator start in " + data);
        try (KillPlace place = KillPlace.start(Path.of("").toAbsolutePath(), data, SLOWNESS)) {
            KillBench bench = new KillBench(place, seed);
            bench.prepare();
            try {
                bench.killEach(each);
            } finally {
                bench.tell();
            }
            if (bench.differences > 0) {
                System.exit(1);
            }
        }
    }

    /// The school's first synchronisation, and two that nobody disturbs.
    private void prepare() throws InterruptedException {
        coordinator.signIn();
        Visitor.Page review = coordinator.walk(APP, Coordinator.Mode.ALLES, true);
        coordinator.await(coordinator.confirm(review, coordinator.read(review)));
        for (int i = 0; i < 2; i++) {
            story.next();
            long from = System.nanoTime();
            synchronise(new ArrayDeque<>());
            usual = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
            story.learn();
        }
        System.out.printf(
                Locale.ROOT,
                "An undisturbed synchronisation of %d accounts takes %.1f s.%n",
                story.accounts(),
                usual / 1000.0);
    }

    /// Three processes are killed in a synchronisation: PostgreSQL, the simulator and one of the
    /// portals. Who was not killed before its run ended waits for the next one.
    private void killEach(int each) throws InterruptedException {
        Deque<Victim> waiting = new ArrayDeque<>();
        for (int i = 0; i < each; i++) {
            List<Victim> round = new ArrayList<>(List.of(Victim.POSTGRES, Victim.SIMULATOR));
            round.add(i % 2 == 0 ? Victim.NORTH : Victim.SOUTH);
            Collections.shuffle(round, random);
            waiting.addAll(round);
        }
        int all = waiting.size();
        while (!waiting.isEmpty()) {
            story.next();
            List<Victim> killed = synchronise(waiting);
            List<String> wrong = story.differences();
            differences += wrong.size();
            System.out.printf(
                    "%4d of %d kills: %s%n",
                    all - waiting.size(),
                    all,
                    wrong.isEmpty() ? killed + ", the app is as it must be" : killed + " " + wrong);
        }
        place.stack().admin("audit", "verify");
    }

    /// From the button to the end, whatever is killed meanwhile; pressed again when the run gave
    /// up, as a coordinator does.
    ///
    /// @param waiting who is still to be killed; those killed are taken off
    /// @return those killed
    private List<Victim> synchronise(Deque<Victim> waiting) throws InterruptedException {
        synchronisations++;
        List<Victim> killed = new ArrayList<>();
        long until = System.nanoTime() + LONGEST.toNanos();
        for (int attempt = 1; ; attempt++) {
            String before = place.newestRun(APP).map(Seen::id).orElse("");
            boolean pressed = press();
            if (pressed && killed.isEmpty()) {
                killed.addAll(disturb(waiting, before));
            }
            Optional<Seen> run = awaitEnd(before, until);
            boolean done = run.isPresent() && run.get().state().equals("DONE");
            // no run at all: nothing is left to do, or nothing could be read just now
            boolean nothing = pressed && run.isEmpty() && attempt > 1;
            if (nothing) {
                System.out.println("  no run came of it; the page says: " + said);
            }
            if (done || (nothing && story.differences().isEmpty())) {
                return killed;
            }
            if (attempt == MOST_TRIES || System.nanoTime() > until) {
                throw new TourFailed("a synchronisation never gets done: " + run);
            }
            again++;
            TimeUnit.SECONDS.sleep(2);
        }
    }

    private boolean press() {
        try {
            Visitor.Page page = coordinator.open(APP);
            Visitor.Page answer = coordinator.visitor().press(page, "#nu-ophalen", Map.of());
            said = answer.document().select("[data-melding]").text();
            return answer.status() == 200;
        } catch (TourFailed | UncheckedIOException _) {
            signInAgain();
            return false;
        }
    }

    /// The session lives in the database; only a sign-in that was under way is lost.
    private void signInAgain() {
        try {
            coordinator.signIn();
        } catch (TourFailed | UncheckedIOException _) {
            System.out.println("  nobody can sign in now");
        }
    }

    /// Kills up to three of them before the run after that one is over. The portal that was killed
    /// stays away until the others are back, so that the other node has to do with what comes.
    private List<Victim> disturb(Deque<Victim> waiting, String before) throws InterruptedException {
        List<Victim> killed = new ArrayList<>();
        Optional<Victim> portal = Optional.empty();
        while (killed.size() < AT_ONCE && !waiting.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(random.nextLong(Math.max(1_000, usual / AT_ONCE)));
            Optional<Seen> run = place.newestRun(APP).filter(seen -> !seen.id().equals(before));
            boolean over = run.isPresent() && run.get().ended();
            boolean twice = portal.isPresent() && waiting.getFirst().isPortal();
            if (over || twice || killed.contains(waiting.getFirst())) {
                break;
            }
            Victim victim = waiting.removeFirst();
            boolean drove = run.isPresent() && place.drives(victim, run.get());
            place.kill(victim);
            killed.add(victim);
            kills.merge(victim, 1, Integer::sum);
            if (drove) {
                awaitTakeover(run.get());
            }
            if (victim.isPortal()) {
                portal = Optional.of(victim);
            } else {
                place.restart(victim);
            }
        }
        if (portal.isPresent()) {
            place.restart(portal.get());
        }
        return killed;
    }

    /// How long until the other node has the run.
    private void awaitTakeover(Seen before) throws InterruptedException {
        long from = System.nanoTime();
        while (System.nanoTime() - from < Duration.ofMinutes(2).toNanos()) {
            Optional<Seen> now = place.newestRun(APP);
            if (now.isPresent() && (now.get().ended() || now.get().epoch() > before.epoch())) {
                double seconds = (System.nanoTime() - from) / 1e9;
                takeovers.add(seconds);
                System.out.printf(Locale.ROOT, "  taken over after %.1f s%n", seconds);
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        takeovers.add(120.0);
    }

    /// Waits until a run newer than that one has ended; nothing when none comes.
    private Optional<Seen> awaitEnd(String before, long until) throws InterruptedException {
        long newBy = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < until) {
            Optional<Seen> run = place.newestRun(APP).filter(seen -> !seen.id().equals(before));
            if (run.isPresent() && run.get().ended()) {
                return run;
            }
            if (run.isEmpty() && System.nanoTime() > newBy) {
                return Optional.empty();
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return Optional.empty();
    }

    private void tell() {
        double worst = takeovers.stream().mapToDouble(each -> each).max().orElse(0);
        int portals = kills.getOrDefault(Victim.NORTH, 0) + kills.getOrDefault(Victim.SOUTH, 0);
        System.out.printf("%n%-44s %8s%n", "killed with SIGKILL", "times");
        kills.forEach((victim, times) -> System.out.printf("%-44s %8d%n", victim, times));
        System.out.printf("%-44s %8d%n", "synchronisations", synchronisations);
        System.out.printf("%-44s %8d%n", "pressed again after a run gave up", again);
        System.out.printf("%-44s %8d%n", "runs taken over from a dead node", takeovers.size());
        System.out.printf(
                Locale.ROOT, "%-44s %8.1f s%n", "the longest before another node had it", worst);
        System.out.printf("%-44s %8d%n%n", "accounts not as they must be", differences);
        System.out.printf("result kill_portal %d times%n", portals);
        System.out.printf(
                "result kill_postgres %d times%n", kills.getOrDefault(Victim.POSTGRES, 0));
        System.out.printf(
                "result kill_simulator %d times%n", kills.getOrDefault(Victim.SIMULATOR, 0));
        System.out.printf("result kill_differences %d accounts%n", differences);
        System.out.printf("result kill_pressed_again %d times%n", again);
        System.out.printf(Locale.ROOT, "result kill_takeover_worst %.1f s%n", worst);
    }
}
