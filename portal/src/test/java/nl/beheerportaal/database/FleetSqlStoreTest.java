package nl.beheerportaal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionSqlStore;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.helpdesk.FleetFilter;
import nl.beheerportaal.school.helpdesk.FleetLine;
import nl.beheerportaal.school.helpdesk.FleetQuestion;
import nl.beheerportaal.school.helpdesk.FleetSqlStore;
import nl.beheerportaal.school.helpdesk.FleetState;
import nl.beheerportaal.sync.StoredValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the helpdesk sees of all schools is what the tables say, whoever wrote them.
final class FleetSqlStoreTest {
    private static final FleetScope FLEET = FleetScope.forJob("test");
    private static final AppId TAALBLOBS = new AppId("taalblobs");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final TestDatabase test = TestDatabase.create();
    private final Database database = test.database();
    private final FleetSqlStore fleet = new FleetSqlStore(database);

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aSchoolWithoutAConnectionWaitsForActivation() {
        school(4711, "De Wilgenhoek");
        assertThat(lines(FleetFilter.WAITING))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.state()).isEqualTo(FleetState.NOT_CONNECTED);
                    assertThat(line.app()).isNull();
                    assertThat(line.name()).isEqualTo("De Wilgenhoek");
                });
    }

    @Test
    void aConnectionIsFollowedThroughEveryState() {
        UUID school = school(4711, "De Wilgenhoek");
        connect(school);
        assertThat(only().state()).isEqualTo(FleetState.NOT_STARTED);
        in(school, "insert into draft values (?, 'taalblobs', 'WIZARD', 1, now(), '')");
        assertThat(only().state()).isEqualTo(FleetState.DRAFT);
        in(school, "insert into confirmed values (?, 'taalblobs', 1, 'EVERYTHING', now(), '')");
        in(school, "delete from draft where school_id = ?");
        assertThat(only().state()).isEqualTo(FleetState.ACTIVE);
        assertThat(only().mode()).isEqualTo(Mode.EVERYTHING);
        run(school, 1, "RUNNING", "null");
        assertThat(only().state()).isEqualTo(FleetState.RUNNING);
        in(school, "update run set state = 'DONE', ended = now() where school_id = ?");
        assertThat(only().state()).isEqualTo(FleetState.ACTIVE);
        run(school, 2, "FAILED", "now()");
        assertThat(only().state()).isEqualTo(FleetState.FAILED);
        assertThat(only().waits()).isNotNull();
        test.asSuperuser().sql("update school set permission_given = false").update();
        assertThat(only().state()).isEqualTo(FleetState.WITHDRAWN);
        in(school, "delete from connection where school_id = ?");
        assertThat(only().state()).isEqualTo(FleetState.NOT_CONNECTED);
    }

    @Test
    void whatTheLastRunCouldNotDoIsCountedAndListedByOurIds() {
        UUID school = school(4711, "De Wilgenhoek");
        connect(school);
        in(school, "insert into confirmed values (?, 'taalblobs', 1, 'SELECTIVE', now(), '')");
        run(school, 1, "RUNNING", "null");
        step(school, 1, "create-1", "{\"is\":\"Done\",\"id\":null}");
        step(
                school,
                1,
                "create-2",
                "{\"is\":\"Failed\",\"problem\":\"TAKEN\",\"appSaid\":\"\\\"is\\\":\\\"Failed\\\"\"}");
        in(school, "update run set state = 'PARTIAL', ended = now() where school_id = ?");
        assertThat(only().state()).isEqualTo(FleetState.PARTIAL);
        assertThat(only().counts().failed()).isEqualTo(1);
        assertThat(failures()).containsExactly("create-2 TAKEN");
        run(school, 2, "DONE", "now()");
        assertThat(only().counts().failed()).isZero();
        assertThat(failures()).isEmpty();
    }

    @Test
    void aSchoolWhoseRosterIsNotBelievedNeedsAttentionUntilItIs() {
        UUID school = school(4711, "De Wilgenhoek");
        connect(school);
        in(school, "insert into confirmed values (?, 'taalblobs', 1, 'EVERYTHING', now(), '')");
        in(
                school,
                "insert into roster_doubt values (?, 'NoPupils', 'NoPupils[before=438]', true, '2026-11-23T12:00:00Z')");
        assertThat(only().state()).isEqualTo(FleetState.DOUBTED);
        assertThat(only().waits()).isEqualTo(NOON);
        assertThat(lines(FleetFilter.ATTENTION)).hasSize(1);
        in(school, "delete from roster_doubt where school_id = ?");
        assertThat(only().state()).isEqualTo(FleetState.ACTIVE);
    }

    @Test
    void aHeldRunIsShownUntilSomebodyReviewedNewerData() {
        UUID school = school(4711, "De Wilgenhoek");
        connect(school);
        in(school, "insert into confirmed values (?, 'taalblobs', 1, 'EVERYTHING', now(), '')");
        proposal(school, "{TooMuchUnexplained}");
        held(school, "WAITING");
        assertThat(only().state()).isEqualTo(FleetState.HELD);
        assertThat(only().waits()).isEqualTo(NOON);
        assertThat(only().counts().heldPupils()).isEqualTo(96);
        assertThat(only().counts().heldTeachers()).isEqualTo(2);
        assertThat(lines(FleetFilter.HELD)).hasSize(1);
        reviewed(school);
        assertThat(only().state()).isEqualTo(FleetState.ACTIVE);
    }

    @Test
    void aHeldRunIsNoLongerShownOnceSomebodyDecided() {
        UUID school = school(4711, "De Wilgenhoek");
        connect(school);
        in(school, "insert into confirmed values (?, 'taalblobs', 1, 'EVERYTHING', now(), '')");
        proposal(school, "{TooMuchUnexplained}");
        held(school, "WAITING");
        for (String decided : List.of("APPROVED", "KEPT", "DISCARDED", "OVER")) {
            in(school, "update held set state = 'WAITING' where school_id = ?");
            assertThat(only().state()).isEqualTo(FleetState.HELD);
            in(school, "update held set state = '" + decided + "' where school_id = ?");
            assertThat(only().state()).as(decided).isEqualTo(FleetState.ACTIVE);
        }
    }

    @Test
    void whatWaitsForNobodyIsNotHeld() {
        UUID school = school(4711, "De Wilgenhoek");
        connect(school);
        in(school, "insert into confirmed values (?, 'taalblobs', 1, 'EVERYTHING', now(), '')");
        proposal(school, "{RemovalsWaitForSummer,NoSeatLeft}");
        assertThat(only().state()).isEqualTo(FleetState.ACTIVE);
        assertThat(only().counts().heldPupils()).isZero();
    }

    @Test
    void aSearchFindsWordsOfTheNameAndTheBeginningOfTheNumber() {
        school(4711, "De Wilgenhoek");
        school(4712, "Kindcentrum De Zevensprong");
        assertThat(found("wilgen")).containsExactly(new SchoolNumber(4711));
        assertThat(found("SPRONG kind")).containsExactly(new SchoolNumber(4712));
        assertThat(found("471")).hasSize(2);
        assertThat(found("711")).isEmpty();
        assertThat(found("50%")).isEmpty();
    }

    @Test
    void whatWaitsLongestComesFirst() {
        UUID young = school(4711, "A");
        UUID old = school(4712, "B");
        school(4713, "C");
        connect(young);
        connect(old);
        run(young, 1, "FAILED", "now() - interval '1 hour'");
        run(old, 2, "FAILED", "now() - interval '3 days'");
        test.asSuperuser().sql("update school set added = now() - interval '1 day'").update();
        assertThat(lines(FleetFilter.ALL))
                .extracting(FleetLine::name)
                .containsExactly("B", "C", "A");
        assertThat(lines(FleetFilter.FAILED)).extracting(FleetLine::name).containsExactly("B", "A");
    }

    @Test
    void aSchoolSeesItsOwnLineOnlyAndTheFleetWritesNone() {
        UUID one = school(4711, "A");
        UUID two = school(4712, "B");
        connect(one);
        connect(two);
        assertThat(
                        database.forSchool(
                                one,
                                () ->
                                        database.ofSchool(one)
                                                .sql("select school_id from fleet_app")
                                                .query(UUID.class)
                                                .list()))
                .containsExactly(one);
        assertThat(
                        database.forFleet(
                                () -> database.ofFleet().sql("delete from fleet_app").update()))
                .isZero();
    }

    private List<SchoolNumber> found(String search) {
        return database
                .forFleet(() ->
                        fleet.lines(FLEET, new FleetQuestion(search, "", FleetFilter.ALL), 0, 9))
                .stream()
                .map(FleetLine::number)
                .toList();
    }

    private List<FleetLine> lines(FleetFilter filter) {
        FleetQuestion question = FleetQuestion.all().of(filter);
        int counted =
                database.forFleet(() -> fleet.counts(FLEET, question)).entrySet().stream()
                        .filter(entry -> filter.states().contains(entry.getKey()))
                        .mapToInt(java.util.Map.Entry::getValue)
                        .sum();
        List<FleetLine> lines = database.forFleet(() -> fleet.lines(FLEET, question, 0, 99));
        assertThat(lines).as("as many as were counted").hasSize(counted);
        return lines;
    }

    private FleetLine only() {
        return database.forFleet(() -> fleet.ofSchool(FLEET, new SchoolNumber(4711))).getFirst();
    }

    private List<String> failures() {
        return database.forFleet(() ->
                database.ofFleet()
                        .sql("select step || ' ' || problem from fleet_failure")
                        .query(String.class)
                        .list());
    }

    private UUID school(long number, String name) {
        UUID school = test.addSchool(number);
        test.asSuperuser()
                .sql("update school set name = ? where school_id = ?")
                .params(name, school)
                .update();
        return school;
    }

    private void connect(UUID school) {
        SchoolScope scope = SchoolScope.forJob(new SchoolId(school), "test");
        EncryptedJson json =
                new EncryptedJson(StoredValues.codec(), new Cipher(TestDatabase.keys()));
        Connection connection =
                new Connection(
                        TAALBLOBS,
                        "De Wilgenhoek",
                        URI.create("https://taal.example/" + school),
                        Set.of("karin@w.example"),
                        new Licence.WholeSchool(null),
                        NOON);
        database.forSchool(
                school,
                () ->
                        new ConnectionSqlStore(database, json, StoredValues.codec())
                                .put(scope, connection, new Secret("token")));
    }

    private void run(UUID school, int number, String state, String ended) {
        in(
                school,
                """
                insert into run (school_id, run_id, app, state, epoch, created, ended, by_reference,
                    by_name, plan, occasion)
                values (?, '%s', 'taalblobs', '%s', 0, now() + interval '%d seconds', %s, 'job:x', '',
                    '', 'AUTOMATIC')
                """
                        .formatted(id(number), state, number, ended));
    }

    private void proposal(UUID school, String holds) {
        in(
                school,
                """
                insert into proposal (school_id, app, occasion, fingerprint, content, rests_on, holds,
                    pupils_out, teachers_out)
                values (?, 'taalblobs', 'AUTOMATIC', 'f', '', '2026-11-23T12:00:00Z', '%s', 96, 2)
                """
                        .formatted(holds));
    }

    private void held(UUID school, String state) {
        in(
                school,
                """
                insert into held values (?, 'taalblobs', 'f', '%s', '2026-11-23T12:00:00Z', null,
                    96, 2, 0, 0)
                """
                        .formatted(state));
    }

    private void reviewed(UUID school) {
        in(
                school,
                """
                insert into run (school_id, run_id, app, state, epoch, created, ended, by_reference,
                    by_name, plan, occasion)
                values (?, gen_random_uuid(), 'taalblobs', 'DONE', 0, '2026-11-23T13:00:00Z',
                    '2026-11-23T13:01:00Z', 'coordinator:1', '', '', 'CHANGES')
                """);
    }

    private void step(UUID school, int run, String step, String state) {
        database.forSchool(
                school,
                () ->
                        database.ofSchool(school)
                                .sql("insert into run_step values (?, ?, ?, ?, now())")
                                .params(school, id(run), step, state)
                                .update());
    }

    private void in(UUID school, String sql) {
        database.forSchool(school, () -> database.ofSchool(school).sql(sql).param(school).update());
    }

    private static UUID id(int number) {
        return UUID.fromString("00000000-0000-4000-8000-00000000000" + number);
    }
}
