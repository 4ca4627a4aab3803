package nl.basispoortsimulator.permission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.basispoortsimulator.guess.Guess;
import nl.basispoortsimulator.guess.Guesses;
import nl.basispoortsimulator.journal.Journal;
import nl.basispoortsimulator.journal.Resettable;
import nl.basispoortsimulator.settings.SimulatorSettings;
import nl.basispoortsimulator.time.SimulatorClock;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.World;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The synchronization permission of each school for each publisher, with its whole history: none →
/// requested → granted → revoked by the school, or relinquished by the publisher.
@Component
public class Permissions implements Resettable {
    private static final String TOPIC = "permission";

    /// Schools without permission at the start: Obs De Vuurvlinder, and De Wilgenhoek's second
    /// location, which does not take part.
    public static final Set<Long> SEEDED_WITHOUT = Set.of(152286L, 127661L);

    private static final Instant SEEDED = Instant.parse("2026-09-01T07:15:00Z");

    private final Journal journal;
    private final SimulatorClock clock;
    private final World world;
    private final String publisher;
    private final Guesses guesses;
    private final Map<Key, List<Change>> history = new HashMap<>();

    public Permissions(
            Journal journal,
            SimulatorClock clock,
            World world,
            SimulatorSettings settings,
            Guesses guesses) {
        this.guesses = guesses;
        this.journal = journal;
        this.clock = clock;
        this.world = world;
        this.publisher = settings.publisher();
        seed();
        journal.recorded(TOPIC).forEach(this::replay);
    }

    /// Where a permission stands.
    public enum State {
        NONE,
        REQUESTED,
        GRANTED,
        REVOKED,
        RELINQUISHED
    }

    public synchronized State state(String ofPublisher, long school) {
        List<Change> changes = history.getOrDefault(new Key(ofPublisher, school), List.of());
        return changes.isEmpty() ? State.NONE : changes.getLast().state();
    }

    public boolean granted(String ofPublisher, long school) {
        return state(ofPublisher, school) == State.GRANTED;
    }

    /// The publisher asks for it: nothing happens where it is granted or asked already.
    public synchronized void request(String byPublisher, long school) {
        State now = state(byPublisher, school);
        if (now != State.GRANTED && now != State.REQUESTED) {
            record(byPublisher, school, State.REQUESTED);
        }
    }

    /// The school turns the slider on.
    public synchronized void grant(String toPublisher, long school) {
        if (!granted(toPublisher, school)) {
            record(toPublisher, school, State.GRANTED);
        }
    }

    /// The school turns the slider off.
    public synchronized void revoke(String ofPublisher, long school) {
        if (granted(ofPublisher, school)) {
            record(ofPublisher, school, State.REVOKED);
        }
    }

    /// The publisher hands its permission back.
    public synchronized void relinquish(String byPublisher, long school) {
        if (granted(byPublisher, school)) {
            record(byPublisher, school, State.RELINQUISHED);
        }
    }

    /// Schools that granted it on that day, ascending.
    public synchronized Set<Long> grantedOn(String toPublisher, LocalDate day) {
        return on(toPublisher, day, Set.of(State.GRANTED));
    }

    /// Schools that lost it on that day.
    public synchronized Set<Long> revokedOn(String ofPublisher, LocalDate day) {
        return on(
                ofPublisher,
                day,
                guesses.is(Guess.HANDED_BACK, "revoked")
                        ? Set.of(State.REVOKED, State.RELINQUISHED)
                        : Set.of(State.REVOKED));
    }

    /// What happened to the permission of one school, oldest first.
    public synchronized List<Change> history(String ofPublisher, long school) {
        return List.copyOf(history.getOrDefault(new Key(ofPublisher, school), List.of()));
    }

    /// Publishers a school has to do with: the one we were started for, and whoever asked.
    public synchronized Set<String> publishers(long school) {
        Set<String> publishers = new TreeSet<>(Set.of(publisher));
        history.keySet().stream()
                .filter(key -> key.school() == school)
                .forEach(key -> publishers.add(key.publisher()));
        return publishers;
    }

    @Override
    public synchronized void reset() {
        history.clear();
        seed();
    }

    private void seed() {
        for (School school : world.schools()) {
            if (school.active() && !SEEDED_WITHOUT.contains(school.id())) {
                add(new Key(publisher, school.id()), new Change(State.GRANTED, SEEDED));
            }
        }
    }

    private Set<Long> on(String ofPublisher, LocalDate day, Set<State> states) {
        ZoneId zone = ZoneId.of(guesses.of(Guess.LIST_ZONE));
        Set<Long> schools = new TreeSet<>();
        history.forEach((key, changes) -> {
            boolean then =
                    changes.stream()
                            .filter(change -> states.contains(change.state()))
                            .anyMatch(change -> change.day(zone).equals(day));
            if (then && key.publisher().equals(ofPublisher)) {
                schools.add(key.school());
            }
        });
        return schools;
    }

    private void record(String ofPublisher, long school, State state) {
        Instant now = clock.instant();
        journal.append(
                TOPIC,
                Map.of(
                        "publisher",
                        ofPublisher,
                        "school",
                        school,
                        "state",
                        state.name(),
                        "at",
                        now.toString()));
        add(new Key(ofPublisher, school), new Change(state, now));
    }

    private void replay(JsonNode event) {
        add(
                new Key(event.path("publisher").asString(), event.path("school").asLong()),
                new Change(
                        State.valueOf(event.path("state").asString()),
                        Instant.parse(event.path("at").asString())));
    }

    private void add(Key key, Change change) {
        history.computeIfAbsent(key, each -> new ArrayList<>()).add(change);
    }

    /// One turn in the life of a permission.
    public record Change(State state, Instant at) {
        LocalDate day(ZoneId zone) {
            return LocalDate.ofInstant(at, zone);
        }
    }

    private record Key(String publisher, long school) {}
}
