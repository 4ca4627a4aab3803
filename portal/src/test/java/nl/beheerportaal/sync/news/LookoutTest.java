package nl.beheerportaal.sync.news;

import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.RosterNews;
import nl.beheerportaal.connector.fake.FakeLearningApp;
import nl.beheerportaal.connector.fake.FakeRosterSource;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionSqlStore;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolSqlStore;
import nl.beheerportaal.sync.StoredValues;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.memory.MemoryStores;
import nl.beheerportaal.sync.review.PermissionLook;
import nl.beheerportaal.sync.review.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LookoutTest implements RosterNews {
    private static final TestDatabase TEST = TestDatabase.create();
    private static final AtomicLong NUMBER = new AtomicLong(90_000);
    private static final Instant NOW = DeRegenboog.NOW;
    private static final LocalDate TODAY = DeRegenboog.TODAY;
    private static final Failure DOWN =
            new Failure(Failure.Kind.SERVER_ERROR, "basispoort", 500, "down", null);

    private final Database database = TEST.database();
    private final SchoolSqlStore schools = new SchoolSqlStore(database);
    private final ConnectionSqlStore connections =
            new ConnectionSqlStore(
                    database,
                    new EncryptedJson(StoredValues.codec(), new Cipher(TestDatabase.keys())),
                    StoredValues.codec());
    private final FakeRosterSource basispoort = new FakeRosterSource();
    private final Told told = new Told();
    private final Map<LocalDate, Set<SchoolNumber>> given = new HashMap<>();
    private final Map<LocalDate, Set<SchoolNumber>> withdrawn = new HashMap<>();
    private final Map<SchoolNumber, Instant> changed = new HashMap<>();
    private final List<SchoolId> queued = new ArrayList<>();
    private final List<SchoolNumber> looked = new ArrayList<>();
    private Instant now = NOW;
    private boolean down;

    @AfterAll
    static void close() {
        TEST.close();
    }

    @BeforeEach
    void nobodyElse() {
        TEST.asSuperuser().sql("delete from school_news").update();
        TEST.asSuperuser().sql("update school set active = false").update();
    }

    @Test
    void aPermissionThatIsGivenIsSeenAndTheSchoolGetsARunSoon() {
        SchoolScope school = school(null, true);
        given.put(TODAY, Set.of(number(school), new SchoolNumber(1)));

        assertThat(lookout().permissions(eyes())).isEqualTo(1);

        assertThat(permission(school)).contains(true);
        assertThat(queued).containsExactly(school.school());
    }

    @Test
    void aPermissionThatIsWithdrawnIsSeenRecordedAndToldAndNothingIsQueued() {
        SchoolScope school = school(true, false);
        withdrawn.put(TODAY.minusDays(1), Set.of(number(school)));

        lookout().permissions(eyes());
        lookout().permissions(eyes());

        assertThat(permission(school)).contains(false);
        assertThat(told.events)
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.PERMISSION_WITHDRAWN);
        assertThat(told.letters).hasSize(1);
        assertThat(queued).isEmpty();
    }

    @Test
    void theListsSayWhomToAskAndNotWhatIsSo() {
        SchoolScope school = school(true, true);
        withdrawn.put(TODAY, Set.of(number(school)));
        given.put(TODAY, Set.of(number(school)));

        assertThat(lookout().permissions(eyes())).isEqualTo(1);

        assertThat(permission(school)).contains(true);
        assertThat(told.events).isEmpty();
        assertThat(queued).isEmpty();
    }

    @Test
    void whoIsKnownToBeSoIsNotAskedAgain() {
        SchoolScope school = school(true, true);
        given.put(TODAY, Set.of(number(school)));
        assertThat(lookout().permissions(eyes())).isZero();
    }

    @Test
    void aListThatCannotBeReadSaysNothing() {
        SchoolScope school = school(true, true);
        withdrawn.put(TODAY, Set.of(number(school)));
        down = true;
        assertThat(lookout().permissions(eyes())).isZero();
        assertThat(permission(school)).contains(true);
    }

    @Test
    void theFirstLookAtARosterRemembersAndALaterOneSeesThatItChanged() {
        SchoolScope school = school(true, true);
        assertThat(look()).isZero();
        later(Duration.ofHours(5));
        assertThat(look()).isZero();
        later(Duration.ofHours(5));
        changed.put(number(school), NOW.plusSeconds(1));
        assertThat(look()).isEqualTo(1);
        assertThat(queued).containsExactly(school.school());
    }

    @Test
    void withinTheTimeEverySchoolIsLookedAtOnceAndAFewAtATime() {
        for (int i = 0; i < 8; i++) {
            school(true, true);
        }
        List<Integer> each = new ArrayList<>();
        for (int minute = 0; minute < 240 && looked.size() < 8; minute++) {
            int before = looked.size();
            look();
            each.add(looked.size() - before);
            later(Duration.ofMinutes(1));
        }
        assertThat(new HashSet<>(looked)).hasSize(8);
        assertThat(looked).as("nobody twice").hasSize(8);
        assertThat(each).allMatch(count -> count <= 1);
    }

    @Test
    void whenBasispoortIsAwayTheOthersAreLeftAlone() {
        school(true, true);
        school(true, true);
        down = true;
        look();
        assertThat(looked).hasSizeLessThanOrEqualTo(1);
        assertThat(queued).isEmpty();
    }

    private int look() {
        return lookout().rosters(eyes(), Duration.ofHours(4), Duration.ofMinutes(1));
    }

    private Lookout.Eyes eyes() {
        return new Lookout.Eyes(
                FleetScope.forJob("test"),
                school -> SchoolScope.forJob(school, "test"),
                this::queue);
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private void queue(SchoolId school, Object app, Duration within) {
        queued.add(school);
    }

    private SchoolScope school(@Nullable Boolean known, boolean shares) {
        long number = NUMBER.incrementAndGet();
        SchoolScope scope = SchoolScope.forJob(new SchoolId(TEST.addSchool(number)), "test");
        database.forSchool(
                scope.school().value(),
                () -> {
                    connections.put(
                            scope,
                            new Connection(
                                    TAALBLOBS,
                                    "De Regenboog",
                                    URI.create("http://localhost/" + number),
                                    Set.of("beheer"),
                                    new Licence.WholeSchool(null),
                                    Instant.EPOCH),
                            new Secret("token"));
                    if (known != null) {
                        schools.notePermission(scope, known, NOW.minusSeconds(60));
                    }
                    return true;
                });
        basispoort.put(DeRegenboog.roster());
        basispoort.permit(new SchoolNumber(number), shares);
        changed.put(new SchoolNumber(number), NOW);
        return scope;
    }

    private SchoolNumber number(SchoolScope scope) {
        return database.forSchool(scope.school().value(), () -> schools.get(scope).number());
    }

    private Optional<Boolean> permission(SchoolScope scope) {
        return Optional.ofNullable(
                database.forSchool(
                        scope.school().value(), () -> schools.get(scope).permission().given()));
    }

    private Lookout lookout() {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        MemoryStores memory = new MemoryStores();
        Reader reader =
                new Reader(
                        basispoort,
                        new FakeLearningApp(clock),
                        new Reader.Stores(
                                database, schools, connections, memory.snapshots, memory.mergers),
                        clock);
        return new Lookout(
                database,
                new Lookout.Stores(new NewsStore(database), connections),
                this,
                new PermissionLook(
                        database,
                        new PermissionLook.Stores(schools, told),
                        reader,
                        told.runLetters(),
                        clock),
                clock);
    }

    @Override
    public Fetched<Set<SchoolNumber>> given(LocalDate day) {
        return down ? Fetched.failed(DOWN) : Fetched.got(given.getOrDefault(day, Set.of()));
    }

    @Override
    public Fetched<Set<SchoolNumber>> withdrawn(LocalDate day) {
        return down ? Fetched.failed(DOWN) : Fetched.got(withdrawn.getOrDefault(day, Set.of()));
    }

    @Override
    public Fetched<Instant> changed(SchoolNumber school) {
        looked.add(school);
        return down ? Fetched.failed(DOWN) : Fetched.got(changed.getOrDefault(school, NOW));
    }
}
