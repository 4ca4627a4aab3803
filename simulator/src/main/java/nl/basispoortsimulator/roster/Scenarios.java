package nl.basispoortsimulator.roster;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import nl.basispoortsimulator.guess.Guess;
import nl.basispoortsimulator.guess.Guesses;
import nl.basispoortsimulator.time.SimulatorClock;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.School.Pupil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lets things happen to a school.
@Component
public class Scenarios {
    private final Rosters rosters;
    private final Disguises disguises;
    private final SimulatorClock clock;
    private final Guesses guesses;

    public Scenarios(Rosters rosters, Disguises disguises, SimulatorClock clock, Guesses guesses) {
        this.guesses = guesses;
        this.rosters = rosters;
        this.disguises = disguises;
        this.clock = clock;
    }

    /// Plays a scenario.
    ///
    /// @param other the other school of a move, merger or mix-up; null: the first other one
    /// @param pupil who moves; null: the first pupil
    /// @throws IllegalArgumentException when the school does not exist
    public void play(long school, Scenario scenario, @Nullable Long other, @Nullable Long pupil) {
        School now =
                rosters.administration(school)
                        .orElseThrow(() -> new IllegalArgumentException("no school " + school));
        AtomicLong ids = new AtomicLong(rosters.freeId());
        switch (scenario) {
            case NEW_SCHOOL_YEAR -> rosters.change(school, s -> nextYear(s, ids.get()));
            case LAS_CHANGE -> rosters.change(school, RosterEdits::newLasKeys);
            case LAS_CHANGE_NEW_IDS ->
                    rosters.change(school, s -> RosterEdits.newIds(RosterEdits.newLasKeys(s), ids));
            case ECKIDS_ABSENT -> rosters.change(school, s -> RosterEdits.withoutEckIds(s, 1));
            case ECKIDS_ARRIVE -> rosters.change(school, RosterEdits::withEckIds);
            case ECKIDS_MISSING -> rosters.change(school, s -> RosterEdits.withoutEckIds(s, 20));
            case PUPIL_MOVES -> move(now, other(school, other), pupil, true);
            case PUPIL_AT_BOTH -> move(now, other(school, other), pupil, false);
            case MERGER -> merge(now, other(school, other));
            case CLOSURE -> rosters.change(school, s -> s.withState(false, null));
            case STAFF_EXPIRY ->
                    rosters.change(
                            school,
                            s ->
                                    SchoolYears.allStaffEnded(
                                            s, clock.today().minusDays(1).toString()));
            case NAME_CORRECTIONS -> rosters.change(school, RosterEdits::correctedNames);
            case PREFIX_IN_SURNAME -> rosters.change(school, RosterEdits::prefixInSurname);
            case FULL_FIRST_NAMES -> rosters.change(school, RosterEdits::fullFirstNames);
            case DUPLICATES -> rosters.change(school, s -> RosterEdits.duplicated(s, ids));
            case EMPTY_ROSTER,
                    HALF_ROSTER,
                    LAST_YEARS_ROSTER,
                    OTHER_SCHOOLS_ROSTER,
                    STALE,
                    UNKNOWN_GROUPS,
                    NO_GROUP_LINKS ->
                    disguise(school, scenario, other);
            case TRUTH -> disguises.takeOff(school);
        }
    }

    private School nextYear(School school, long firstNewId) {
        School next = SchoolYears.nextYear(school, label(), firstNewId);
        return guesses.is(Guess.NEW_YEAR_GROUP_KEYS, "kept")
                ? next
                : RosterEdits.newGroupKeys(next, label());
    }

    private void disguise(long school, Scenario scenario, @Nullable Long other) {
        switch (scenario) {
            case EMPTY_ROSTER -> disguises.wear(school, Disguise.EMPTY, 0);
            case HALF_ROSTER -> disguises.wear(school, Disguise.HALF, 0);
            case LAST_YEARS_ROSTER -> disguises.wear(school, Disguise.LAST_YEAR, 0);
            case OTHER_SCHOOLS_ROSTER ->
                    disguises.wear(school, Disguise.OTHER_SCHOOL, other(school, other).id());
            case STALE -> disguises.wear(school, Disguise.STALE, 0);
            case UNKNOWN_GROUPS -> disguises.wear(school, Disguise.UNKNOWN_GROUPS, 0);
            case NO_GROUP_LINKS -> disguises.wear(school, Disguise.NO_GROUP_LINKS, 0);
            default -> throw new IllegalArgumentException(scenario + " is no disguise");
        }
    }

    /// `2027-2028` behind a group's name, for the school year of the simulator's day.
    private String label() {
        int year =
                clock.today().getMonthValue() >= 8
                        ? clock.today().getYear()
                        : clock.today().getYear() - 1;
        return "(" + year % 100 + "-" + (year + 1) % 100 + ")";
    }

    private School other(long school, @Nullable Long other) {
        return (other == null
                        ? rosters.schools().stream()
                                .filter(each -> each.id() != school && each.active())
                                .findFirst()
                        : rosters.administration(other))
                .orElseThrow(() -> new IllegalArgumentException("no other school " + other));
    }

    /// A child who moves gets a new id at the new school, or keeps it, and keeps the ECK iD.
    private void move(School from, School to, @Nullable Long pupil, boolean leaves) {
        Pupil child =
                (pupil == null ? from.pupils().stream().findFirst() : from.pupil(pupil))
                        .orElseThrow(() -> new IllegalArgumentException("no pupil " + pupil));
        long id =
                guesses.is(Guess.MOVING_CHILD_ID, "kept") && leaves ? child.id() : rosters.freeId();
        Pupil arriving =
                child.withKeys(id, child.eckId(), "V" + child.id()).withSubgroups(List.of());
        rosters.change(to.id(), s -> s.withPupils(joined(s.pupils(), placed(s, arriving))));
        if (leaves) {
            rosters.change(
                    from.id(),
                    s ->
                            s.withPupils(
                                    s.pupils().stream()
                                            .filter(each -> each.id() != child.id())
                                            .toList()));
        }
    }

    /// All people go to the surviving school, with their ids or with others; the other is closed
    /// and points to it.
    private void merge(School gone, School to) {
        School from =
                guesses.is(Guess.MERGER_IDS, "kept")
                        ? gone
                        : RosterEdits.newIds(gone, new AtomicLong(rosters.freeId()));
        rosters.change(
                to.id(),
                s ->
                        s.withPupils(
                                        Stream.concat(
                                                        s.pupils().stream(),
                                                        from.pupils().stream()
                                                                .map(p ->
                                                                        placed(
                                                                                s,
                                                                                p.withSubgroups(
                                                                                        List
                                                                                                .of()))))
                                                .toList())
                                .withStaff(
                                        Stream.concat(
                                                        s.staff().stream(),
                                                        from.staff().stream()
                                                                .map(m ->
                                                                        m.withGroups(
                                                                                List.of(),
                                                                                List.of())))
                                                .toList()));
        rosters.change(
                from.id(),
                s ->
                        (guesses.is(Guess.MERGED_SCHOOL, "full")
                                        ? s
                                        : s.withRoster(List.of(), List.of(), List.of(), List.of()))
                                .withState(false, to.id()));
    }

    private static Pupil placed(School school, Pupil pupil) {
        String group =
                school.pupils().stream()
                        .filter(each -> Objects.equals(each.yearGroup(), pupil.yearGroup()))
                        .map(Pupil::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(() ->
                                school.groups().isEmpty()
                                        ? null
                                        : school.groups().getFirst().key());
        return pupil.withGroup(group, pupil.yearGroup());
    }

    private static List<Pupil> joined(List<Pupil> pupils, Pupil another) {
        return Stream.concat(pupils.stream(), Stream.of(another)).toList();
    }
}
