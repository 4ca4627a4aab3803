package nl.basispoortsimulator.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.basispoortsimulator.journal.Journal;
import nl.basispoortsimulator.journal.Resettable;
import nl.basispoortsimulator.time.SimulatorClock;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.World;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every school as its own administration (LAS) has it, and as Basispoort has it.
///
/// Normally these are the same. With [#setNightly] on, a change reaches Basispoort the next day
/// only. A school's mutation time moves only when something really changed.
@Component
public class Rosters implements Resettable {
    /// When the seed's rosters were last changed.
    static final Instant SEEDED = Instant.parse("2026-11-17T04:30:00Z");

    private static final String TOPIC = "roster";
    private static final long FIRST_NEW_ID = 700_000;
    private final JsonMapper json = JsonMapper.builder().build();
    private final World world;
    private final Journal journal;
    private final SimulatorClock clock;
    private final Map<Long, Entry> entries = new TreeMap<>();
    private final Map<Long, Long> schoolOf = new HashMap<>();
    private volatile boolean nightly;

    public Rosters(World world, Journal journal, SimulatorClock clock) {
        this.world = world;
        this.journal = journal;
        this.clock = clock;
        seed();
        journal.recorded(TOPIC).forEach(this::replay);
    }

    /// Whether a change reaches Basispoort the next day only.
    public synchronized void setNightly(boolean on) {
        nightly = on;
        journal.append(TOPIC, Map.of("nightly", on));
    }

    public boolean nightly() {
        return nightly;
    }

    public synchronized List<School> schools() {
        return entries.values().stream().map(this::shown).map(Shown::school).toList();
    }

    /// The school as Basispoort shows it, and when that last changed.
    public synchronized Optional<Shown> find(long school) {
        return Optional.ofNullable(entries.get(school)).map(this::shown);
    }

    /// The school as its own administration has it now.
    public synchronized Optional<School> administration(long school) {
        return Optional.ofNullable(entries.get(school)).map(Entry::las);
    }

    /// The school a person is at; the latest one for somebody who moved.
    public synchronized Optional<Long> schoolOf(long person) {
        return Optional.ofNullable(schoolOf.get(person));
    }

    /// An id no person has or had.
    public synchronized long freeId() {
        return Math.max(
                FIRST_NEW_ID,
                schoolOf.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1);
    }

    /// Changes a school in its administration.
    ///
    /// @throws IllegalArgumentException when there is no such school
    public synchronized School change(long school, UnaryOperator<School> change) {
        Entry entry = entries.get(school);
        if (entry == null) {
            throw new IllegalArgumentException("no school " + school);
        }
        School changed = change.apply(entry.las());
        if (!changed.equals(entry.las())) {
            Instant now = clock.instant();
            journal.append(
                    TOPIC, Map.of("at", now.toString(), "school", json.valueToTree(changed)));
            put(changed, now);
        }
        return changed;
    }

    @Override
    public synchronized void reset() {
        nightly = false;
        entries.clear();
        schoolOf.clear();
        seed();
    }

    private void seed() {
        for (School school : world.schools()) {
            entries.put(school.id(), new Entry(school, SEEDED, null, null));
            index(school);
        }
    }

    private void replay(JsonNode event) {
        if (event.has("nightly")) {
            nightly = event.path("nightly").asBoolean();
            return;
        }
        School school = json.treeToValue(event.path("school"), School.class);
        put(school, Instant.parse(event.path("at").asString()));
    }

    private void put(School changed, Instant at) {
        Entry before = entries.get(changed.id());
        Entry after =
                before == null
                        ? new Entry(changed, at, null, null)
                        : new Entry(
                                changed,
                                at,
                                sameDay(before.changedAt(), at) && before.earlier() != null
                                        ? before.earlier()
                                        : before.las(),
                                sameDay(before.changedAt(), at) && before.earlier() != null
                                        ? before.earlierAt()
                                        : before.changedAt());
        entries.put(changed.id(), after);
        index(changed);
    }

    private void index(School school) {
        school.pupils().forEach(pupil -> schoolOf.put(pupil.id(), school.id()));
        school.staff().forEach(member -> schoolOf.put(member.id(), school.id()));
    }

    private Shown shown(Entry entry) {
        boolean waits = nightly && sameDay(entry.changedAt(), clock.instant());
        School earlier = entry.earlier();
        Instant earlierAt = entry.earlierAt();
        return waits && earlier != null && earlierAt != null
                ? new Shown(earlier, earlierAt)
                : new Shown(entry.las(), entry.changedAt());
    }

    private static boolean sameDay(Instant one, Instant other) {
        return day(one).equals(day(other));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, SimulatorClock.ZONE);
    }

    /// A school as Basispoort shows it.
    public record Shown(School school, Instant mutatedAt) {}

    /// @param earlier what stood before today's changes, null when it never changed
    private record Entry(
            School las, Instant changedAt, @Nullable School earlier, @Nullable Instant earlierAt) {}
}
