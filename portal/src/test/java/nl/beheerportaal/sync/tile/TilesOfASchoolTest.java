package nl.beheerportaal.sync.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditChain;
import nl.beheerportaal.audit.AuditEntry;
import nl.beheerportaal.audit.AuditTrail;
import nl.beheerportaal.audit.ChainedLog;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LicenceOffice;
import nl.beheerportaal.connector.LicenceOffice.Tile;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.connector.SimulatorProcess;
import nl.beheerportaal.connector.basispoort.BasispoortClient;
import nl.beheerportaal.connector.basispoort.BasispoortSource;
import nl.beheerportaal.connector.basispoort.LikaOffice;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.LinkOrigin;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.plan.Cause;
import nl.beheerportaal.core.plan.DeactivatedAccount;
import nl.beheerportaal.core.plan.KnownKeys;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.plan.ManagedAccount;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.jobs.TileKeeper;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.HttpLimits;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionSqlStore;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolSqlStore;
import nl.beheerportaal.school.StaffSqlStore;
import nl.beheerportaal.school.TileDueStore;
import nl.beheerportaal.sync.StoredValues;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.ConfirmedSqlStore;
import nl.beheerportaal.sync.review.LedgerSqlStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Two schools, the simulator's licence office, and what a run leaves behind.
@ResourceLock(SimulatorProcess.LOCK)
@Order(1)
final class TilesOfASchoolTest {
    private static final AppId TAALBLOBS = new AppId("taalblobs");
    private static final SchoolNumber WILGENHOEK = new SchoolNumber(127660);
    private static final PersonId MARIEKE = new PersonId(409008);
    private static final FleetScope FLEET = FleetScope.forJob("test");
    private static final HttpLimits IMPATIENT =
            HttpLimits.usual()
                    .withTimes(Duration.ofSeconds(10), Duration.ofSeconds(2))
                    .withUse(8, 200, 1);
    private static final SimulatorProcess SIMULATOR = SimulatorProcess.shared();

    private final TestDatabase test = TestDatabase.create();
    private final Database database = test.database();
    private final EncryptedJson json =
            new EncryptedJson(StoredValues.codec(), new Cipher(TestDatabase.keys()));
    private final KeyedHash hashes = new KeyedHash(TestDatabase.keys());
    private final SchoolSqlStore schools = new SchoolSqlStore(database);
    private final ConnectionSqlStore connections =
            new ConnectionSqlStore(database, json, StoredValues.codec());
    private final ConfirmedSqlStore confirmed = new ConfirmedSqlStore(database, json);
    private final LedgerSqlStore ledgers = new LedgerSqlStore(database, json);
    private final StaffSqlStore staff = new StaffSqlStore(database, json);
    private final TileHolderStore holders = new TileHolderStore(database);
    private final TileDueStore due = new TileDueStore(database);
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");

    private final Tile portal = tile("portaal-" + UUID.randomUUID());
    private final Tile taal = tile("taal-" + UUID.randomUUID());
    private final Tiles tiles = new Tiles(portal, Map.of(TAALBLOBS, taal));
    private final SchoolScope wilgenhoek = school(WILGENHOEK);
    private final List<PersonId> pupils = pupils();

    @AfterEach
    void close() {
        SIMULATOR.control("DELETE", "/faults", "");
        test.close();
    }

    @Test
    void onActivationTheCoordinatorsGetTheTileOfThePortalAndNobodyTheTileOfTheApp() {
        connect(wilgenhoek);

        assertThat(keeper().work()).isEqualTo(1);

        assertThat(seeing(portal)).contains(MARIEKE).doesNotContainAnyElementsOf(pupils);
        assertThat(seeing(taal)).isEmpty();
        assertThat(waiting()).isFalse();
    }

    @Test
    void afterARunExactlyThePeopleInTheAppSeeItsTile() {
        connect(wilgenhoek);
        ran(wilgenhoek, in(pupils.get(0), pupils.get(1), pupils.get(2)));
        keeper().work();
        assertThat(seeing(taal)).containsExactlyInAnyOrderElementsOf(pupils.subList(0, 3));

        ran(wilgenhoek, without(in(pupils.get(0), pupils.get(1), pupils.get(3)), pupils.get(1)));
        keeper().work();
        assertThat(seeing(taal)).containsExactlyInAnyOrder(pupils.get(0), pupils.get(3));

        assertThat(recorded(AuditAction.TILES_CHANGED))
                .extracting(entry -> entry.facts().values())
                .contains(Map.of("granted", "3"), Map.of("granted", "1"), Map.of("revoked", "2"));
        assertThat(new AuditChain(database, json, hashes).verify(wilgenhoek.school()))
                .isInstanceOf(AuditChain.Verdict.Verified.class);
    }

    @Test
    void aPupilWhoseAccountSomebodyUnlinkedLosesTheTileWithTheLink() {
        connect(wilgenhoek);
        Ledger books = in(pupils.get(0), pupils.get(1));
        ran(wilgenhoek, books);
        keeper().work();

        ran(wilgenhoek, books, in(pupils.get(0)));
        keeper().work();

        assertThat(seeing(taal)).containsExactly(pupils.get(0));
    }

    @Test
    void aCoordinatorWhoIsNoLongerOneLosesTheTile() {
        connect(wilgenhoek);
        keeper().work();
        assertThat(seeing(portal)).contains(MARIEKE);
        var others =
                staffOf(WILGENHOEK).stream()
                        .filter(member -> !member.id().equals(MARIEKE))
                        .toList();
        database.forSchool(wilgenhoek.school().value(), () -> staff.keep(wilgenhoek, others, now));

        keeper().askForAll();
        keeper().work();

        assertThat(seeing(portal)).doesNotContain(MARIEKE);
    }

    @Test
    void aNewCoordinatorGetsTheTileTheNextNightBecauseTheListIsReadAgain() {
        connect(wilgenhoek);
        var withoutMarieke =
                staffOf(WILGENHOEK).stream()
                        .filter(member -> !member.id().equals(MARIEKE))
                        .toList();
        database.forSchool(
                wilgenhoek.school().value(), () -> staff.keep(wilgenhoek, withoutMarieke, now));
        keeper().work();
        assertThat(seeing(portal)).doesNotContain(MARIEKE);

        now = now.plus(Duration.ofHours(16));
        keeper().askForAll();
        keeper().work();

        assertThat(seeing(portal)).contains(MARIEKE);
    }

    @Test
    void aSchoolThatIsNoLongerConnectedLosesEveryTile() {
        connect(wilgenhoek);
        ran(wilgenhoek, in(pupils.get(0)));
        keeper().work();
        test.asSuperuser().sql("delete from connection").update();

        ask(wilgenhoek);
        keeper().work();

        assertThat(seeing(taal)).isEmpty();
        assertThat(seeing(portal)).isEmpty();
    }

    @Test
    void whenTheLicenceEndsTheTileOfTheAppGoesAndTheDoorOfThePortalStays() {
        connect(wilgenhoek, new Licence.WholeSchool(java.time.LocalDate.of(2026, 11, 23)));
        ran(wilgenhoek, in(pupils.get(0)));
        keeper().work();
        assertThat(seeing(taal)).as("on its last day").containsExactly(pupils.get(0));

        now = now.plus(Duration.ofDays(1));
        keeper().askForAll();
        keeper().work();

        assertThat(seeing(taal)).isEmpty();
        assertThat(seeing(portal)).contains(MARIEKE);
    }

    @Test
    void whatBasispoortDoesNotTakeWaitsIsSaidAndIsDoneLater() {
        connect(wilgenhoek);
        keeper().work();
        ran(wilgenhoek, in(pupils.get(0)));
        fault("permissions/grant", "\"kind\":\"status\",\"status\":503");

        assertThat(keeper().work()).isZero();

        assertThat(state().problem()).isEqualTo("SERVER_ERROR");
        assertThat(state().attempts()).isEqualTo(1);
        assertThat(seeing(taal)).isEmpty();
        assertThat(keeper().work()).as("not again at once").isZero();

        SIMULATOR.control("DELETE", "/faults", "");
        now = now.plusSeconds(60);
        assertThat(keeper().work()).isEqualTo(1);
        assertThat(seeing(taal)).containsExactly(pupils.get(0));
        assertThat(waiting()).isFalse();
    }

    @Test
    void whoWasGivenTheTileWithoutAnAnswerAndLeftMeanwhileLosesItAllTheSame() {
        connect(wilgenhoek);
        ran(wilgenhoek, in(pupils.get(0)));
        keeper().work();
        ran(wilgenhoek, in(pupils.get(0), pupils.get(1)));
        keeper(new Heard(office())).work();
        assertThat(state().problem()).isEqualTo("TIMED_OUT");
        assertThat(seeing(taal)).contains(pupils.get(1));

        ran(wilgenhoek, in(pupils.get(0)));
        now = now.plusSeconds(60);
        keeper().work();

        assertThat(seeing(taal)).containsExactly(pupils.get(0));
    }

    @Test
    void whatIsAskedForDuringTheWorkIsDoneAfterwards() {
        connect(wilgenhoek);
        TileDueStore.Taken taken = take();
        ask(wilgenhoek);
        assertThat(database.forFleet(() -> due.take(FLEET, now, now.plusSeconds(60))))
                .as("one node at a time")
                .isEmpty();

        database.forSchool(wilgenhoek.school().value(), () -> due.done(wilgenhoek, taken));

        assertThat(waiting()).isTrue();
        assertThat(keeper().work()).isEqualTo(1);
    }

    @Test
    void theWorkOfANodeThatDiedIsTakenOverAndItsLateWordIsNotHeard() {
        connect(wilgenhoek);
        TileDueStore.Taken dead = take();
        now = now.plus(Duration.ofMinutes(20));
        assertThat(keeper().work()).isEqualTo(1);
        ask(wilgenhoek);

        database.forSchool(
                wilgenhoek.school().value(),
                () -> due.again(wilgenhoek, dead, now.plusSeconds(600), "LATE"));

        assertThat(state().problem()).isNull();
        assertThat(keeper().work()).isEqualTo(1);
    }

    @Test
    void aSchoolThatFailsDelaysNoOther() {
        SchoolScope gone = school(new SchoolNumber(999_999));
        connect(gone);
        now = now.plusSeconds(1);
        connect(wilgenhoek);

        assertThat(keeper().work()).isZero();
        assertThat(keeper().work()).isEqualTo(1);

        assertThat(seeing(portal)).contains(MARIEKE);
        assertThat(database.forSchool(gone.school().value(), () -> due.waiting(gone)))
                .hasValueSatisfying(state -> assertThat(state.problem()).isEqualTo("NOT_FOUND"));
    }

    @Test
    void aTileSomebodyTookAwayIsMadeAgain() {
        connect(wilgenhoek);
        TileKeeper keeper = keeper();
        keeper.work();
        ran(wilgenhoek, in(pupils.get(0)));
        keeper.work();
        SIMULATOR.deleteTile(taal.id());

        ran(wilgenhoek, in(pupils.get(0), pupils.get(1)));
        keeper.work();
        check(50);

        assertThat(seeing(taal)).containsExactlyInAnyOrder(pupils.get(0), pupils.get(1));
    }

    @Test
    void theNationalCheckComparesBasispoortsListWithAllSchoolsTogether() {
        SchoolScope other = school(new SchoolNumber(131204));
        connect(wilgenhoek);
        connect(other);
        ran(wilgenhoek, in(pupils.get(0), pupils.get(1)));
        ran(other, in(pupils.get(2)));
        keeper().work();
        PersonId stranger = pupils.get(7);
        assertThat(office().grant(taal, Set.of(stranger))).isInstanceOf(Outcome.Applied.class);
        assertThat(office().revoke(taal, Set.of(pupils.get(0))))
                .isInstanceOf(Outcome.Applied.class);

        check(50);

        assertThat(seeing(taal)).containsExactlyInAnyOrderElementsOf(pupils.subList(0, 3));
        assertThat(found(taal).missing()).isEqualTo(1);
        assertThat(found(taal).strangers()).isEqualTo(1);
        check(50);
        assertThat(found(taal)).isEqualTo(new TileCheckStore.Found(now, 3, 0, 0, false, null));
    }

    @Test
    void tooManyStrangersKeepTheirTileAndSomebodyHasToLook() {
        connect(wilgenhoek);
        ran(wilgenhoek, in(pupils.get(0)));
        keeper().work();
        office().grant(taal, Set.copyOf(pupils.subList(1, 5)));

        check(3);

        assertThat(seeing(taal)).hasSize(5);
        assertThat(found(taal).held()).isTrue();
        assertThat(found(taal).strangers()).isEqualTo(4);
    }

    @Test
    void anAnswerThatFailsIsNotAnEmptyList() {
        connect(wilgenhoek);
        ran(wilgenhoek, in(pupils.get(0)));
        keeper().work();
        fault("methode/" + taal.id() + "/gebruiker", "\"kind\":\"broken-json\"");

        check(50);

        assertThat(found(taal).problem()).isEqualTo("BROKEN_ANSWER");
        assertThat(found(taal).holders()).isNull();
        SIMULATOR.control("DELETE", "/faults", "");
        assertThat(seeing(taal)).containsExactly(pupils.get(0));
    }

    /// Basispoort heard it, and its answer was lost.
    private record Heard(LicenceOffice office) implements LicenceOffice {
        @Override
        public Outcome ensure(Tile tile) {
            return office.ensure(tile);
        }

        @Override
        public Outcome grant(Tile tile, Set<PersonId> persons) {
            office.grant(tile, persons);
            return new Outcome.Unknown(
                    new nl.beheerportaal.connector.Failure(
                            nl.beheerportaal.connector.Failure.Kind.TIMED_OUT,
                            "basispoort",
                            0,
                            "grant",
                            null));
        }

        @Override
        public Outcome revoke(Tile tile, Set<PersonId> persons) {
            return office.revoke(tile, persons);
        }

        @Override
        public Fetched<Holders> holders(Tile tile) {
            return office.holders(tile);
        }
    }

    private static Tile tile(String id) {
        return new Tile(
                id, "Tegel", URI.create("https://portaal.example/saml/acs"), "", false, List.of());
    }

    private TileKeeper keeper() {
        return keeper(office());
    }

    private TileKeeper keeper(LicenceOffice office) {
        Clock clock = clock();
        Audience audience =
                new Audience(
                        tiles,
                        source(),
                        new Audience.Stores(schools, connections, confirmed, ledgers, staff),
                        database,
                        clock);
        TileWork work =
                new TileWork(
                        office,
                        audience,
                        new TileWork.Records(holders, new ChainedLog(database, json, hashes)),
                        database,
                        clock);
        return new TileKeeper(due, work, schools, database, clock);
    }

    private void check(int mostStrangers) {
        new NationalCheck(
                        office(),
                        tiles,
                        new NationalCheck.Stores(
                                schools, holders, new TileCheckStore(database), mostStrangers),
                        database,
                        clock())
                .check(FLEET, school -> SchoolScope.forJob(school, "test"));
    }

    private TileCheckStore.Found found(Tile tile) {
        return database.forFleet(() -> new TileCheckStore(database).last(FLEET, tile.id()))
                .orElseThrow();
    }

    /// A client of its own: the brake on a failing system would answer for it.
    private static BasispoortClient client() {
        return SIMULATOR.basispoort(IMPATIENT);
    }

    private static LikaOffice office() {
        return new LikaOffice(client());
    }

    private RosterSource source() {
        return new BasispoortSource(client(), clock());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static void fault(String path, String fault) {
        SIMULATOR.control(
                "POST",
                "/faults",
                "{\"path\":\"/hosted-lika/management/lika/*/" + path + "\"," + fault + "}");
    }

    private static Set<PersonId> seeing(Tile tile) {
        return switch (office().holders(tile)) {
            case Fetched.Got<LicenceOffice.Holders>(var seen) -> seen.anywhere();
            case Fetched.Failed<LicenceOffice.Holders>(var failure) -> {
                assertThat(failure.status())
                        .as("a tile nobody made is seen by nobody")
                        .isEqualTo(404);
                yield Set.of();
            }
        };
    }

    private SchoolScope school(SchoolNumber number) {
        SchoolId id = new SchoolId(UUID.randomUUID());
        database.forFleet(() ->
                schools.put(
                        FLEET,
                        new School(
                                id,
                                number,
                                "School " + number,
                                "",
                                true,
                                null,
                                School.Permission.UNKNOWN)));
        return SchoolScope.forJob(id, "test");
    }

    private void connect(SchoolScope scope) {
        connect(scope, new Licence.WholeSchool(null));
    }

    private void connect(SchoolScope scope, Licence licence) {
        database.forSchool(
                scope.school().value(),
                () -> {
                    connections.put(
                            scope,
                            new Connection(
                                    TAALBLOBS,
                                    "Account",
                                    URI.create("https://taal.example/" + scope.school()),
                                    Set.of(),
                                    licence,
                                    now),
                            new Secret("token"));
                    due.ask(scope, now);
                });
    }

    private void ask(SchoolScope scope) {
        database.forSchool(scope.school().value(), () -> due.ask(scope, now));
    }

    /// What the end of a run leaves: the books, and the request.
    private void ran(SchoolScope scope, Ledger books) {
        ran(scope, books, books);
    }

    private void ran(SchoolScope scope, Ledger books, Ledger linked) {
        Links links =
                Links.of(
                        linked.accounts().stream()
                                .map(account ->
                                        new Link(
                                                account.account(),
                                                account.person(),
                                                LinkOrigin.CREATED,
                                                null,
                                                now,
                                                "test"))
                                .toList());
        database.forSchool(
                scope.school().value(),
                () -> {
                    ledgers.save(scope, TAALBLOBS, books);
                    Confirmed before =
                            confirmed
                                    .find(scope, TAALBLOBS)
                                    .orElse(
                                            new Confirmed(
                                                    links,
                                                    Decisions.none(),
                                                    Selection.empty(Mode.EVERYTHING),
                                                    Set.of(),
                                                    now,
                                                    "test",
                                                    0));
                    confirmed.save(scope, TAALBLOBS, before.withLinks(links), before.version());
                    due.ask(scope, now);
                });
    }

    private static Ledger in(PersonId... persons) {
        return new Ledger(
                List.of(persons).stream().map(TilesOfASchoolTest::account).toList(),
                List.of(),
                List.of());
    }

    private Ledger without(Ledger books, PersonId gone) {
        return new Ledger(
                books.accounts(),
                List.of(
                        new DeactivatedAccount(
                                account(gone).account(),
                                gone,
                                AccountKind.PUPIL,
                                now,
                                java.time.LocalDate.of(2026, 12, 23),
                                new Cause.LeftRoster(),
                                null)),
                List.of());
    }

    private static ManagedAccount account(PersonId person) {
        return new ManagedAccount(
                new AccountId("u-" + person),
                person,
                AccountKind.PUPIL,
                true,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                KnownKeys.NONE,
                null);
    }

    private List<PersonId> pupils() {
        return switch (source().roster(WILGENHOEK)) {
            case Fetched.Got<nl.beheerportaal.core.roster.RosterSnapshot>(var roster) ->
                    roster.pupils().stream().map(pupil -> pupil.id()).sorted().limit(10).toList();
            case Fetched.Failed<nl.beheerportaal.core.roster.RosterSnapshot>(var failure) ->
                    throw new AssertionError(failure.toString());
        };
    }

    private List<nl.beheerportaal.core.roster.StaffMember> staffOf(SchoolNumber number) {
        return source().staff(number).answer().orElseThrow();
    }

    private TileDueStore.Taken take() {
        return database.forFleet(() -> due.take(FLEET, now, now.plusSeconds(900))).orElseThrow();
    }

    private boolean waiting() {
        return database.forSchool(wilgenhoek.school().value(), () -> due.waiting(wilgenhoek))
                .isPresent();
    }

    private TileDueStore.Waiting state() {
        return database.forSchool(wilgenhoek.school().value(), () -> due.waiting(wilgenhoek))
                .orElseThrow();
    }

    private List<AuditEntry> recorded(AuditAction action) {
        return new AuditTrail(database, json, hashes)
                .before(wilgenhoek.school(), AuditTrail.NEWEST, 50).stream()
                        .filter(entry -> entry.action() == action)
                        .toList();
    }
}
