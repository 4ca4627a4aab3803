package nl.basispoortsimulator.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.basispoortsimulator.guess.Guesses;
import nl.basispoortsimulator.journal.Journal;
import nl.basispoortsimulator.time.SimulatorClock;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.School.Group;
import nl.basispoortsimulator.world.School.Pupil;
import nl.basispoortsimulator.world.World;
import nl.basispoortsimulator.world.WorldMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioTest {
    private static final World WORLD = WorldMaker.make(1);
    private static final long SCHOOL = 127660;
    private static final long OTHER = 131204;

    private final Journal journal = Journal.inMemory();
    private final SimulatorClock clock =
            new SimulatorClock(
                    journal, Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));
    private final Rosters rosters = new Rosters(WORLD, journal, clock);
    private final Disguises disguises = new Disguises(rosters, journal, clock);
    private final Scenarios scenarios =
            new Scenarios(rosters, disguises, clock, Guesses.likeliest());

    @Test
    void aNewSchoolYearMovesEveryoneUpAndBringsANewGroupOne() {
        School before = now();
        clock.advance(java.time.Duration.ofDays(255));
        play(Scenario.NEW_SCHOOL_YEAR);
        School after = now();
        Set<Long> leavers = ids(before, "8");
        assertThat(leavers).isNotEmpty();
        assertThat(ids(after)).doesNotContainAnyElementsOf(leavers);
        assertThat(ids(after, "8")).isEqualTo(ids(before, "7"));
        assertThat(ids(after, "1"))
                .hasSize(leavers.size())
                .doesNotContainAnyElementsOf(ids(before));
        assertThat(after.groups().getFirst().name()).isEqualTo("Groep 1A (27-28)");
        assertThat(after.pupils()).allMatch(pupil -> after.group(pupil.group()).isPresent());
    }

    @Test
    void anotherAdministrationSystemChangesEveryLasKeyAndKeepsTheIds() {
        School before = now();
        play(Scenario.LAS_CHANGE);
        School after = now();
        assertThat(ids(after)).isEqualTo(ids(before));
        assertThat(keys(after)).doesNotContainAnyElementsOf(keys(before));
        assertThat(after.pupils()).allMatch(pupil -> after.group(pupil.group()).isPresent());
    }

    @Test
    void orChangesTheIdsTooAndOnlyTheEckIdsRemain() {
        School before = now();
        play(Scenario.LAS_CHANGE_NEW_IDS);
        assertThat(ids(now())).doesNotContainAnyElementsOf(ids(before));
        assertThat(eckIds(now())).isEqualTo(eckIds(before));
    }

    @Test
    void eckIdsAreMissingForSomeAndArriveLater() {
        play(Scenario.ECKIDS_MISSING);
        assertThat(now().pupils().stream().filter(pupil -> pupil.eckId() == null).count())
                .isBetween(22L, 24L);
        play(Scenario.ECKIDS_ABSENT);
        assertThat(eckIds(now())).isEmpty();
        play(Scenario.ECKIDS_ARRIVE);
        assertThat(eckIds(now())).hasSize(438);
    }

    @Test
    void aChildThatMovesKeepsTheEckIdAndGetsAnotherId() {
        Pupil child = now().pupils().get(50);
        scenarios.play(SCHOOL, Scenario.PUPIL_MOVES, OTHER, child.id());
        assertThat(now().pupil(child.id())).isEmpty();
        School other = rosters.administration(OTHER).orElseThrow();
        Pupil there =
                other.pupils().stream()
                        .filter(pupil -> Objects.equals(pupil.eckId(), child.eckId()))
                        .findFirst()
                        .orElseThrow();
        assertThat(there.id()).isNotEqualTo(child.id());
        assertThat(other.group(there.group())).isPresent();
    }

    @Test
    void aMergedSchoolIsClosedEmptyAndPointsToTheOther() {
        int both =
                now().pupils().size() + rosters.administration(OTHER).orElseThrow().pupils().size();
        scenarios.play(SCHOOL, Scenario.MERGER, OTHER, null);
        assertThat(now().active()).isFalse();
        assertThat(now().mergedInto()).isEqualTo(OTHER);
        assertThat(now().pupils()).isEmpty();
        assertThat(rosters.administration(OTHER).orElseThrow().pupils()).hasSize(both);
    }

    @Test
    void staffExpireAllAtOnce() {
        play(Scenario.STAFF_EXPIRY);
        assertThat(now().staff()).allMatch(member -> "2026-11-22".equals(member.endDate()));
    }

    @Test
    void namesChangeAndPrefixesMove() {
        School before = now();
        play(Scenario.NAME_CORRECTIONS);
        long changed =
                now().pupils().stream()
                        .filter(pupil -> !before.pupil(pupil.id()).orElseThrow().equals(pupil))
                        .count();
        assertThat(changed).isBetween(10L, 11L);
        play(Scenario.PREFIX_IN_SURNAME);
        assertThat(now().pupils()).allMatch(pupil -> pupil.name().prefix() == null);
        assertThat(now().pupils()).anyMatch(pupil -> "van den Berg".equals(pupil.name().surname()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {
                "EMPTY_ROSTER",
                "HALF_ROSTER",
                "LAST_YEARS_ROSTER",
                "OTHER_SCHOOLS_ROSTER",
                "STALE",
                "UNKNOWN_GROUPS",
                "NO_GROUP_LINKS"
            })
    void aDisguiseChangesTheAnswerAndNotTheTruth(Scenario scenario) {
        School truth = now();
        scenarios.play(SCHOOL, scenario, OTHER, null);
        Disguises.Answer answer = disguises.answer(SCHOOL).orElseThrow();
        assertThat(now()).isEqualTo(truth);
        assertThat(answer.school().id()).isEqualTo(SCHOOL);
        if (scenario == Scenario.STALE) {
            assertThat(answer.generatedAt()).isBefore(clock.instant().minusSeconds(86_400));
        } else {
            assertThat(answer.school()).isNotEqualTo(truth);
        }
        play(Scenario.TRUTH);
        assertThat(disguises.answer(SCHOOL).orElseThrow().school()).isEqualTo(truth);
    }

    @Test
    void lastYearsRosterHasTheLeaversAndNotTheNewcomers() {
        play(Scenario.LAST_YEARS_ROSTER);
        School shown = disguises.answer(SCHOOL).orElseThrow().school();
        assertThat(ids(shown)).doesNotContainAnyElementsOf(ids(now(), "1"));
        assertThat(ids(shown, "8")).isNotEmpty().doesNotContainAnyElementsOf(ids(now()));
        assertThat(ids(shown, "7")).isEqualTo(ids(now(), "8"));
    }

    @Test
    void withTheNightOnAChangeShowsTheNextDayOnly() {
        rosters.setNightly(true);
        School before = now();
        play(Scenario.NAME_CORRECTIONS);
        assertThat(rosters.find(SCHOOL).orElseThrow().school()).isEqualTo(before);
        clock.advance(java.time.Duration.ofDays(1));
        assertThat(rosters.find(SCHOOL).orElseThrow().school()).isEqualTo(now());
    }

    @Test
    void everyScenarioCanBePlayedOnEverySchool() {
        for (Scenario scenario : Scenario.values()) {
            for (School school : WORLD.schools()) {
                rosters.reset();
                if (!school.pupils().isEmpty()) {
                    scenarios.play(school.id(), scenario, null, null);
                }
            }
        }
        assertThat(rosters.schools()).hasSameSizeAs(WORLD.schools());
    }

    private void play(Scenario scenario) {
        scenarios.play(SCHOOL, scenario, null, null);
    }

    private School now() {
        return rosters.administration(SCHOOL).orElseThrow();
    }

    private static Set<Long> ids(School school) {
        return school.pupils().stream().map(Pupil::id).collect(Collectors.toSet());
    }

    private static Set<Long> ids(School school, String year) {
        return school.pupils().stream()
                .filter(pupil -> year.equals(pupil.yearGroup()))
                .map(Pupil::id)
                .collect(Collectors.toSet());
    }

    private static List<String> keys(School school) {
        return java.util.stream.Stream.concat(
                        school.groups().stream().map(Group::key),
                        school.pupils().stream().map(Pupil::lasKey))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Set<String> eckIds(School school) {
        Set<String> eckIds = new HashSet<>();
        school.pupils().stream().map(Pupil::eckId).filter(Objects::nonNull).forEach(eckIds::add);
        return eckIds;
    }
}
