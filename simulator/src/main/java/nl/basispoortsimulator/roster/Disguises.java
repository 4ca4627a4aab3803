package nl.basispoortsimulator.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.basispoortsimulator.journal.Journal;
import nl.basispoortsimulator.journal.Resettable;
import nl.basispoortsimulator.time.SimulatorClock;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.School.Pupil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What Basispoort answers about a school: the truth, or a disguise somebody put on it.
@Component
public class Disguises implements Resettable {
    private static final String TOPIC = "disguise";

    private final Rosters rosters;
    private final Journal journal;
    private final SimulatorClock clock;
    private final Map<Long, Worn> worn = new HashMap<>();

    public Disguises(Rosters rosters, Journal journal, SimulatorClock clock) {
        this.rosters = rosters;
        this.journal = journal;
        this.clock = clock;
        for (JsonNode event : journal.recorded(TOPIC)) {
            long school = event.path("school").asLong();
            String name = event.path("disguise").asString("");
            if (name.isEmpty()) {
                worn.remove(school);
            } else {
                worn.put(school, new Worn(Disguise.valueOf(name), event.path("other").asLong()));
            }
        }
    }

    /// Puts a disguise on; `other` is the school whose roster is shown by [Disguise#OTHER_SCHOOL],
    /// and means nothing otherwise.
    public synchronized void wear(long school, Disguise disguise, long other) {
        journal.append(
                TOPIC, Map.of("school", school, "disguise", disguise.name(), "other", other));
        worn.put(school, new Worn(disguise, other));
    }

    public synchronized void takeOff(long school) {
        journal.append(TOPIC, Map.of("school", school, "disguise", ""));
        worn.remove(school);
    }

    public synchronized Optional<Disguise> worn(long school) {
        return Optional.ofNullable(worn.get(school)).map(Worn::disguise);
    }

    /// What Basispoort says now; empty for an unknown institution.
    public Optional<Answer> answer(long school) {
        return rosters.find(school).map(this::dress);
    }

    @Override
    public synchronized void reset() {
        worn.clear();
    }

    private synchronized Answer dress(Rosters.Shown shown) {
        Instant now = clock.instant();
        Worn as = worn.get(shown.school().id());
        if (as == null) {
            return new Answer(shown.school(), shown.mutatedAt(), now);
        }
        Instant then = now.minus(Duration.ofDays(10));
        return switch (as.disguise()) {
            case STALE ->
                    new Answer(
                            shown.school(),
                            shown.mutatedAt().isBefore(then) ? shown.mutatedAt() : then,
                            then);
            case LAST_YEAR ->
                    new Answer(
                            SchoolYears.lastYear(shown.school()),
                            now.minus(Duration.ofDays(200)),
                            now);
            case EMPTY, HALF, OTHER_SCHOOL, UNKNOWN_GROUPS, NO_GROUP_LINKS ->
                    new Answer(disguised(shown.school(), as), now, now);
        };
    }

    private School disguised(School school, Worn as) {
        return switch (as.disguise()) {
            case EMPTY -> school.withRoster(List.of(), List.of(), List.of(), List.of());
            case HALF ->
                    school.withPupils(everySecond(school.pupils()))
                            .withStaff(everySecond(school.staff()));
            case OTHER_SCHOOL -> asIf(school, as.other());
            case UNKNOWN_GROUPS -> regrouped(school, pupil -> pupil.group() + "-weg");
            case NO_GROUP_LINKS -> regrouped(school, pupil -> null);
            case STALE, LAST_YEAR -> school;
        };
    }

    private static School regrouped(School school, Function<Pupil, @Nullable String> group) {
        return school.withPupils(
                school.pupils().stream()
                        .map(pupil -> pupil.withGroup(group.apply(pupil), pupil.yearGroup()))
                        .toList());
    }

    private School asIf(School school, long other) {
        return rosters.find(other)
                .map(Rosters.Shown::school)
                .map(o -> school.withRoster(o.groups(), o.subgroups(), o.pupils(), o.staff()))
                .orElse(school);
    }

    private static <T> List<T> everySecond(List<T> people) {
        return IntStream.range(0, people.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(people::get)
                .toList();
    }

    /// What Basispoort says about a school, and of when that is.
    public record Answer(School school, Instant mutatedAt, Instant generatedAt) {}

    private record Worn(Disguise disguise, long other) {}
}
