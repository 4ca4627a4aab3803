package nl.beheerportaal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.beheerportaal.core.roster.Doubt;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolSqlStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.SourceNotes;
import nl.beheerportaal.school.SourceNotesSqlStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class SourceNotesSqlStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final FleetScope FLEET = FleetScope.forJob("test");

    private final Database database = DATABASE.database();
    private final SchoolStore schools = new SchoolSqlStore(database);
    private final SourceNotes notes = new SourceNotesSqlStore(database);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aMergerHasTheMomentItWasFirstSeen() {
        SchoolScope gone = add(501);
        SchoolNumber survivor = new SchoolNumber(502);
        note(gone, true, null, NOON);
        assertThat(lastInto(survivor)).isEmpty();
        note(gone, false, survivor, NOON.plusSeconds(60));
        note(gone, false, survivor, NOON.plusSeconds(120));
        assertThat(lastInto(survivor)).contains(NOON.plusSeconds(60));
        assertThat(in(gone, () -> schools.get(gone)).mergedInto()).isEqualTo(survivor);
        assertThat(in(gone, () -> schools.get(gone)).active()).isFalse();
    }

    @Test
    void aMergerThatWasAMistakeIsForgotten() {
        SchoolScope school = add(503);
        note(school, false, new SchoolNumber(504), NOON);
        note(school, true, null, NOON.plusSeconds(60));
        assertThat(lastInto(new SchoolNumber(504))).isEmpty();
        assertThat(in(school, () -> schools.get(school)).active()).isTrue();
    }

    @Test
    void theLatestOfTwoMergersCounts() {
        SchoolNumber survivor = new SchoolNumber(507);
        note(add(505), false, survivor, NOON);
        note(add(506), false, survivor, NOON.plusSeconds(60));
        assertThat(lastInto(survivor)).contains(NOON.plusSeconds(60));
    }

    @Test
    void whatWasToldIsKnownPerDoubtAndSchoolSinceAMoment() {
        SchoolScope school = add(518);
        SchoolScope other = add(519);
        in(school, () -> told(school, Set.of("NoPupils", "Stale"), NOON));
        in(school, () -> told(school, Set.of("Stale"), NOON.plusSeconds(60)));
        assertThat(in(school, () -> notes.told(school, NOON)))
                .containsExactlyInAnyOrder("NoPupils", "Stale");
        assertThat(in(school, () -> notes.told(school, NOON.plusSeconds(30))))
                .containsExactly("Stale");
        assertThat(in(other, () -> notes.told(other, NOON))).isEmpty();
    }

    private Set<String> told(SchoolScope school, Set<String> reasons, Instant now) {
        notes.tell(school, reasons, now);
        return reasons;
    }

    @Test
    void aDoubtIsKeptSinceItBeganUntilItIsOver() {
        SchoolScope school = add(508);
        SchoolScope other = add(509);
        doubt(school, List.of(new Doubt.NoPupils(9), new Doubt.NoStaff(2)), NOON);
        doubt(school, List.of(new Doubt.OtherSchool(1, 200)), NOON.plusSeconds(60));
        assertThat(in(school, () -> notes.doubted(school)))
                .contains(
                        new SourceNotes.Doubted(
                                List.of("OtherSchool"),
                                "OtherSchool[known=1, of=200]",
                                false,
                                NOON));
        assertThat(in(other, () -> notes.doubted(other))).isEmpty();
        doubt(school, List.of(), NOON.plusSeconds(120));
        assertThat(in(school, () -> notes.doubted(school))).isEmpty();
    }

    private void note(
            SchoolScope scope,
            boolean active,
            @org.jspecify.annotations.Nullable SchoolNumber into,
            Instant now) {
        database.forSchool(scope.school().value(), () -> notes.note(scope, active, into, now));
    }

    private void doubt(SchoolScope scope, List<Doubt> doubts, Instant now) {
        database.forSchool(scope.school().value(), () -> notes.doubt(scope, doubts, now));
    }

    private Optional<Instant> lastInto(SchoolNumber survivor) {
        return database.forFleet(() -> notes.lastInto(FLEET, survivor));
    }

    private <T> T in(SchoolScope scope, Supplier<T> work) {
        return database.forSchool(scope.school().value(), work);
    }

    private SchoolScope add(long number) {
        SchoolId id =
                database.forFleet(() ->
                        schools.put(
                                FLEET,
                                new School(
                                        new SchoolId(UUID.randomUUID()),
                                        new SchoolNumber(number),
                                        "School " + number,
                                        "",
                                        true,
                                        null,
                                        School.Permission.UNKNOWN)));
        return SchoolScope.forJob(id, "test");
    }
}
