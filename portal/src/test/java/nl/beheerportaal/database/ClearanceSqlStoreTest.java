package nl.beheerportaal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionSqlStore;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.PauseStore;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolSqlStore;
import nl.beheerportaal.sync.StoredValues;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.run.Clearance;
import nl.beheerportaal.sync.run.ClearanceSqlStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What runs look at between their steps, in the tables where others write it.
final class ClearanceSqlStoreTest {
    private static final TestDatabase TEST = TestDatabase.create();
    private static final AtomicLong NUMBER = new AtomicLong(70_000);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Database database = TEST.database();
    private final SchoolScope school = newSchool();
    private final AppId app = new AppId("app-" + NUMBER.incrementAndGet());
    private final ClearanceSqlStore clearances =
            new ClearanceSqlStore(database, StoredValues.codec(), Matching.SCHOOL_TIME);
    private final PauseStore pauses = new PauseStore(database);

    @AfterAll
    static void close() {
        TEST.close();
    }

    @Test
    void aSchoolAboutWhichNothingIsKnownMayGoOn() {
        assertThat(now()).isEqualTo(Clearance.GIVEN);
    }

    @Test
    void aWithdrawnPermissionStopsTheRunAndOneThatIsGivenDoesNot() {
        SchoolSqlStore schools = new SchoolSqlStore(database);
        in(() -> {
            schools.notePermission(school, true, NOON);
            return true;
        });
        assertThat(now().stop()).isNull();
        in(() -> {
            schools.notePermission(school, false, NOON.plusSeconds(1));
            return true;
        });
        assertThat(now().stop()).isEqualTo(new Hold.PermissionWithdrawn());
    }

    @Test
    void aSchoolThatClosedOrWasMergedStandsStill() {
        set("active = false");
        assertThat(now().stop()).isEqualTo(new Hold.SchoolInactive(null));
        set("active = true, merged_into = 4712");
        assertThat(now().stop()).isEqualTo(new Hold.SchoolInactive(new SchoolNumber(4712)));
    }

    @Test
    void aLicenceLastsUntilTheEndOfItsLastDayInTheNetherlands() {
        connect(LocalDate.of(2026, 11, 23));
        assertThat(now().stop()).isNull();
        assertThat(at(Instant.parse("2026-11-23T22:59:00Z")).stop()).isNull();
        assertThat(at(Instant.parse("2026-11-23T23:01:00Z")).stop())
                .isEqualTo(new Hold.LicenceEnded(LocalDate.of(2026, 11, 23)));
    }

    @Test
    void aPauseOfOneSchoolIsNotOneOfAnother() {
        SchoolScope other = newSchool();
        in(other, () -> pauses.pause(other, "verhuizing", NOON));
        assertThat(now().paused()).isFalse();
        in(() -> pauses.pause(school, "verhuizing", NOON));
        assertThat(now().paused()).isTrue();
        in(() -> pauses.resume(school));
        assertThat(now().paused()).isFalse();
    }

    @Test
    void aPauseOfEverythingIsOneOfEverySchool() {
        FleetScope fleet = FleetScope.forOperator("test");
        database.forFleet(() -> pauses.pauseAll(fleet, "onderhoud", NOON));
        assertThat(now().paused()).isTrue();
        assertThat(in(() -> pauses.of(school)).orElseThrow().everywhere()).isTrue();
        database.forFleet(() -> pauses.resumeAll(fleet));
        assertThat(now().paused()).isFalse();
    }

    @Test
    void theLongestRestAnAppAskedForCountsForEverySchool() {
        SchoolScope other = newSchool();
        in(other, () -> rest(other, NOON.plusSeconds(60)));
        in(other, () -> rest(other, NOON.plusSeconds(20)));
        assertThat(now().notBefore()).isEqualTo(NOON.plusSeconds(60));
    }

    private boolean rest(SchoolScope scope, Instant until) {
        clearances.rest(scope, app, until);
        return true;
    }

    private Clearance now() {
        return at(NOON);
    }

    private Clearance at(Instant moment) {
        return in(() -> clearances.of(school, app, moment));
    }

    private void set(String columns) {
        TEST.asSuperuser()
                .sql("update school set " + columns + " where school_id = ?")
                .param(school.school().value())
                .update();
    }

    private void connect(LocalDate lastDay) {
        var json = new EncryptedJson(StoredValues.codec(), new Cipher(TestDatabase.keys()));
        in(() -> {
            new ConnectionSqlStore(database, json, StoredValues.codec())
                    .put(
                            school,
                            new Connection(
                                    app,
                                    "De Regenboog",
                                    URI.create("http://localhost/" + app),
                                    Set.of("beheer"),
                                    new Licence.WholeSchool(lastDay),
                                    NOON),
                            new Secret("token"));
            return true;
        });
    }

    private <T> T in(Supplier<T> work) {
        return database.forSchool(school.school().value(), work);
    }

    private <T> T in(SchoolScope scope, Supplier<T> work) {
        return database.forSchool(scope.school().value(), work);
    }

    private static SchoolScope newSchool() {
        return SchoolScope.forJob(new SchoolId(TEST.addSchool(NUMBER.incrementAndGet())), "test");
    }
}
