package nl.beheerportaal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.audit.Actor;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditChain;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditTrail;
import nl.beheerportaal.audit.ChainedLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.audit.Mention;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.SchoolDetails;
import nl.beheerportaal.connector.fake.FakeLearningApp;
import nl.beheerportaal.connector.fake.FakeRosterSource;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.school.ConnectionSqlStore;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.Pause;
import nl.beheerportaal.school.PauseStore;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolSqlStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.TileDueStore;
import nl.beheerportaal.school.helpdesk.HelpdeskClaims;
import nl.beheerportaal.school.helpdesk.HelpdeskPersonStore;
import nl.beheerportaal.sync.StoredValues;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.held.BrakeDesk;
import nl.beheerportaal.sync.held.HeldRun;
import nl.beheerportaal.sync.held.HeldSqlStore;
import nl.beheerportaal.sync.held.LoweredBrakeStore;
import nl.beheerportaal.sync.memory.MemoryStores;
import nl.beheerportaal.sync.person.KeptValueStore;
import nl.beheerportaal.sync.person.PersonErasure;
import nl.beheerportaal.sync.person.PersonFile;
import nl.beheerportaal.sync.retention.Erasure;
import nl.beheerportaal.sync.retention.Receipts;
import nl.beheerportaal.sync.retention.RequestedErasure;
import nl.beheerportaal.sync.run.MemoryRunStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AdminCommandsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final AppId TAALBLOBS = new AppId("taalblobs");

    @TempDir Path folder;

    private final TestDatabase test = TestDatabase.create();
    private final Database database = test.database();
    private final SchoolStore schools = new SchoolSqlStore(database);
    private final ConnectionStore connections =
            new ConnectionSqlStore(
                    database,
                    new EncryptedJson(StoredValues.codec(), new Cipher(TestDatabase.keys())),
                    StoredValues.codec());
    private final PauseStore pauses = new PauseStore(database);
    private final FakeRosterSource basispoort = new FakeRosterSource();
    private final FakeDirectory directory = new FakeDirectory();
    private final EncryptedJson json =
            new EncryptedJson(StoredValues.codec(), new Cipher(TestDatabase.keys()));
    private final KeyedHash hashes = new KeyedHash(TestDatabase.keys());
    private final ChainedLog log = new ChainedLog(database, json, hashes);
    private final TileDueStore tiles = new TileDueStore(database);
    private final List<AuditAction> recorded = new ArrayList<>();
    private final HeldSqlStore held = new HeldSqlStore(database);
    private final LoweredBrakeStore brakes = new LoweredBrakeStore(database);
    private final BrakeDesk brakeDesk =
            new BrakeDesk(
                    database,
                    brakes,
                    (school, events, now) ->
                            events.stream().map(AuditEvent::action).forEach(recorded::add),
                    Clock.fixed(NOON, ZoneOffset.UTC));
    private final AdminCommands admin =
            new AdminCommands(
                    new Tools(
                            new Tools.Outside(basispoort, directory),
                            new Tools.Tables(database, schools, connections, tiles, () -> pauses),
                            (school, events, now) -> {
                                log.append(school, events, now);
                                events.stream().map(AuditEvent::action).forEach(recorded::add);
                            },
                            Clock.fixed(NOON, ZoneOffset.UTC)),
                    () -> new AuditChain(database, json, hashes),
                    new AdminCommands.Seldom(
                            () -> {
                                throw new AssertionError("no command here takes a run out");
                            },
                            this::erasing,
                            () -> new HeldDesk(held, brakeDesk),
                            this::people),
                    () -> {});

    private PersonCommands.PersonDesk people() {
        KeptValueStore values = new KeptValueStore(database, json);
        AuditTrail trail = new AuditTrail(database, json, hashes);
        return new PersonCommands.PersonDesk(
                new PersonFile(database, values, trail),
                new PersonErasure(
                        database,
                        values,
                        new PersonErasure.OnRecord(log, trail, log),
                        Clock.fixed(NOON, ZoneOffset.UTC)),
                new HelpdeskPersonStore(database));
    }

    @Test
    void everythingOfOnePersonIsWrittenToAFileOnceAndErasedByALead() throws IOException {
        basispoort.describe(details(4711, "De Wilgenhoek")).permit(new SchoolNumber(4711), true);
        done("school add --number 4711");
        SchoolId school = schoolId(4711);
        database.forSchool(
                school.value(),
                () ->
                        log.append(
                                school,
                                List.of(
                                        new AuditEvent(
                                                new Actor.Job("run"),
                                                AuditAction.STEP_DONE,
                                                TAALBLOBS,
                                                List.of(
                                                        Mention.person(
                                                                new PersonId(77), "Noor Smits")),
                                                Facts.none())),
                                NOON));
        UUID lead =
                database.forFleet(() ->
                        new HelpdeskPersonStore(database)
                                .seen(
                                        FleetScope.forOperator("test"),
                                        new HelpdeskClaims("s-2", "Bilal", Set.of(), Set.of()),
                                        NOON));
        Path file = folder.resolve("person.json");

        done("person export --school 4711 --person 77 --file " + file);
        assertThat(Files.readString(file)).contains("Noor Smits", "STEP_DONE");
        refused("person export --school 4711 --person 77 --file " + file);
        refused("person export --school 4711 --person 78 --file " + folder.resolve("other"));

        refused("person erase --school 4711 --person 77 --reason parent --by " + new UUID(1, 1));
        done("person erase --school 4711 --person 77 --reason parent --by " + lead);
        refused("person export --school 4711 --person 77 --file " + folder.resolve("after"));
        refused("person erase --school 4711 --person 77 --reason parent --by " + lead);
    }

    @Test
    void theBrakeOfOneConnectionIsLoweredForTwoDaysAndItIsOnRecord() {
        basispoort.describe(details(4711, "De Wilgenhoek")).permit(new SchoolNumber(4711), true);
        done("school add --number 4711");
        SchoolScope school = SchoolScope.forJob(schoolId(4711), "test");
        AppId taalblobs = new AppId("taalblobs");

        done("brake lower --school 4711 --app taalblobs --percent 60 --lead L07 --reason SPLIT");

        Instant later = NOON.plus(Duration.ofHours(47));
        assertThat(
                        database.forSchool(
                                school.school().value(),
                                () -> brakes.find(school, taalblobs, later)))
                .hasValueSatisfying(brake -> {
                    assertThat(brake.percent()).isEqualTo(60);
                    assertThat(brake.by()).isEqualTo("L07");
                });
        assertThat(recorded).contains(AuditAction.BRAKE_LOWERED);
        Instant over = NOON.plus(Duration.ofDays(2));
        assertThat(
                        database.forSchool(
                                school.school().value(),
                                () -> brakes.find(school, taalblobs, over)))
                .as("it resets itself")
                .isEmpty();
        String named = "brake lower --school 4711 --app taalblobs --percent 60 --lead Joost";
        assertThat(admin.run(Words.split(named + " --reason SPLIT")).code())
                .as("no names on record")
                .isNotZero();
    }

    @Test
    void theRunsThatWaitAreListedInNumbers() {
        basispoort.describe(details(4711, "De Wilgenhoek")).permit(new SchoolNumber(4711), true);
        done("school add --number 4711");
        SchoolScope school = SchoolScope.forJob(schoolId(4711), "test");
        HeldRun run =
                new HeldRun(
                        new AppId("taalblobs"),
                        "abc",
                        HeldRun.State.WAITING,
                        NOON,
                        null,
                        new HeldRun.Counts(96, 2, 0, 0));
        database.forSchool(
                school.school().value(),
                () -> {
                    held.save(school, run);
                    return run;
                });
        assertThat(database.forSchool(school.school().value(), () -> held.find(school, run.app())))
                .contains(run);

        assertThat(done("held list").getFirst()).startsWith("4711").contains("96 pupils");
        database.forSchool(
                school.school().value(),
                () -> {
                    held.save(school, run.in(HeldRun.State.DISCARDED).toldAt(NOON));
                    return run;
                });
        assertThat(done("held list")).containsExactly("0 runs wait.");
    }

    private SchoolId schoolId(int number) {
        return database.forFleet(() ->
                schools.find(FleetScope.forJob("test"), new SchoolNumber(number)).orElseThrow());
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aSchoolIsAddedByItsNumberWithWhatBasispoortSaysOfIt() {
        basispoort.describe(details(4711, "De Wilgenhoek")).permit(new SchoolNumber(4711), true);
        assertThat(done("school add --number 4711"))
                .containsExactly("School 4711 is De Wilgenhoek; permission: given.");
        assertThat(done("school add --number 4711"))
                .containsExactly("School 4711 is known already.");
        assertThat(done("school list"))
                .containsExactly("4711     De Wilgenhoek  [no app]", "1 school.");
        assertThat(recorded).containsExactly(AuditAction.SCHOOL_ADDED);
    }

    @Test
    void aSchoolIsAskedForItsPermissionAndThatIsOnRecordAlsoWhenNoAnswerComes() {
        basispoort.describe(details(4711, "De Wilgenhoek")).permit(new SchoolNumber(4711), false);
        assertThat(refused("school ask-permission --number 4711"))
                .containsExactly("There is no school 4711.");
        done("school add --number 4711");
        assertThat(done("school ask-permission --number 4711"))
                .containsExactly("School 4711 is asked to share its roster.");
        basispoort.failWith(
                new Failure(Failure.Kind.TIMED_OUT, "basispoort", 0, "no answer", null));
        assertThat(refused("school ask-permission --number 4711").getFirst())
                .contains("may have been asked all the same");
        assertThat(recorded)
                .containsExactly(
                        AuditAction.SCHOOL_ADDED,
                        AuditAction.PERMISSION_ASKED,
                        AuditAction.PERMISSION_ASKED);
    }

    @Test
    void aConnectionAsksForItsTilesInTheSameTransaction() {
        add(4711);
        directory.add(entry("a-1", "De Wilgenhoek", null));
        done("connect --school 4711 --app taalblobs --administrator karin@w.example");
        assertThat(
                        test.asSuperuser()
                                .sql("select count(*) from tile_due")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void aSchoolBasispoortDoesNotTellAboutIsAddedByNameOnly() {
        basispoort.failWith(
                new Failure(Failure.Kind.UNREACHABLE, "basispoort", 0, "no route", null));
        assertThat(refused("school add --number 4711"))
                .containsExactly(
                        "Basispoort does not tell about school 4711 (UNREACHABLE: no route). With"
                                + " --name it is added without asking.");
        assertThat(done("school add --number 4711 --name \"De Wilgenhoek\""))
                .containsExactly(
                        "School 4711 is De Wilgenhoek; permission: unknown, Basispoort did not"
                                + " answer.");
    }

    @Test
    void aConnectionIsFoundByItsAdministratorAndItsTokenIsTakenOnce() {
        add(4711);
        directory.add(entry("a-1", "De Wilgenhoek", null));
        String command = "connect --school 4711 --app taalblobs --administrator karin@w.example";
        assertThat(done(command))
                .containsExactly("School 4711 is connected to De Wilgenhoek at taalblobs.");
        assertThat(done(command))
                .containsExactly("School 4711 is connected to De Wilgenhoek already.");
        assertThat(token()).isEqualTo(new Secret("token-1-of-a-1"));
        assertThat(done(command + " --renew-token")).hasSize(1);
        assertThat(token()).isEqualTo(new Secret("token-2-of-a-1"));
        assertThat(recorded)
                .containsExactly(
                        AuditAction.SCHOOL_ADDED,
                        AuditAction.CONNECTION_MADE,
                        AuditAction.CONNECTION_MADE);
    }

    @Test
    void anAccountOfAnotherSchoolIsNeverConnected() {
        add(4711);
        add(4712);
        directory.add(entry("a-1", "De Regenboog", new SchoolNumber(4712)));
        assertThat(refused("connect --school 4711 --app taalblobs --administrator karin@w.example"))
                .containsExactly("That account belongs to school 4712, not to 4711.");
        directory.entries.clear();
        directory.add(entry("a-1", "De Regenboog", null));
        done("connect --school 4712 --app taalblobs --administrator karin@w.example");
        assertThat(refused("connect --school 4711 --app taalblobs --administrator karin@w.example"))
                .containsExactly("That account is connected to another school already.");
    }

    @Test
    void ofSeveralAccountsTheOperatorSaysWhich() {
        add(4711);
        directory.add(entry("a-1", "De Wilgenhoek", null));
        directory.add(entry("a-2", "De Wilgenhoek Oost", null));
        String command = "connect --school 4711 --app taalblobs --administrator karin@w.example";
        assertThat(refused(command))
                .containsExactly(
                        "taalblobs has 2 accounts with that administrator; say which one with"
                                + " --account:",
                        "  a-1  De Wilgenhoek",
                        "  a-2  De Wilgenhoek Oost");
        assertThat(done(command + " --account a-2"))
                .containsExactly("School 4711 is connected to De Wilgenhoek Oost at taalblobs.");
        assertThat(refused(command + " --account a-9"))
                .containsExactly("taalblobs has no account with that administrator.");
    }

    @Test
    void aConnectionIsToldInFull() throws IOException {
        add(4711);
        Path token = folder.resolve("token");
        Files.writeString(token, "geheim-token\n");
        String command =
                "connect --school 4711 --app taalblobs --base https://taal.example/scim/7/"
                        + " --administrator karin@w.example --administrator ahmed"
                        + " --licence limited:30:3 --token-file ";
        assertThat(done(command + token))
                .containsExactly("School 4711 is connected to taalblobs at taalblobs.");
        AppAddress address = address();
        assertThat(address.scimBase()).isEqualTo(URI.create("https://taal.example/scim/7"));
        assertThat(address.administrators()).containsExactlyInAnyOrder("karin@w.example", "ahmed");
        assertThat(address.licence()).isEqualTo(new Licence.Limited(30, 3, null));
        assertThat(address.token()).isEqualTo(new Secret("geheim-token"));
        assertThat(refused(command + folder.resolve("nowhere")))
                .containsExactly("Cannot read the token in " + folder.resolve("nowhere") + ".");
        Files.writeString(token, "  \n");
        assertThat(refused(command + token)).containsExactly("There is no token in " + token + ".");
    }

    @Test
    void theRecordIsCheckedForOneSchoolAndForAll() {
        add(4711);
        add(4712);
        assertThat(done("audit verify --school 4711"))
                .singleElement()
                .asString()
                .contains("  1 entries, head ");
        assertThat(done("audit verify")).hasSize(2);
        assertThat(refused("audit verify --school 9")).containsExactly("There is no such school.");
    }

    @Test
    void runsArePutOffForOneSchoolOrForAllAndGoOnAgain() {
        add(4711);
        add(4712);
        assertThat(done("pause --school 4711 --reason verhuizing"))
                .containsExactly("School 4711 is put off.");
        assertThat(refused("pause --school 4711 --reason nogmaals"))
                .containsExactly("School 4711 was put off already.");
        assertThat(pauseOf(4711)).map(Pause::reason).contains("verhuizing");
        assertThat(pauseOf(4712)).isEmpty();
        assertThat(done("pause --all --reason onderhoud"))
                .containsExactly("Every school is put off.");
        assertThat(pauseOf(4712)).map(Pause::everywhere).contains(true);
        done("resume --all");
        assertThat(done("resume --school 4711")).containsExactly("School 4711 goes on.");
        assertThat(refused("resume --school 4711")).containsExactly("School 4711 was not put off.");
        assertThat(pauseOf(4711)).isEmpty();
        assertThat(misunderstood("pause --reason x")).startsWith("Say --school N, or --all.");
        assertThat(recorded).filteredOn(action -> action == AuditAction.RUNS_PAUSED).hasSize(3);
        assertThat(recorded).filteredOn(action -> action == AuditAction.RUNS_RESUMED).hasSize(3);
    }

    private Optional<Pause> pauseOf(long number) {
        SchoolId id =
                database.forFleet(() ->
                                schools.find(
                                        FleetScope.forOperator("test"), new SchoolNumber(number)))
                        .orElseThrow();
        return database.forSchool(id.value(), () -> pauses.of(SchoolScope.forOperator(id, "test")));
    }

    @Test
    void onlyALeadOfTheHelpdeskHasAnAccountErased() {
        add(4711);
        String command = "erase --school 4711 --app taalblobs --account a-1 --reason parent --by ";
        assertThat(misunderstood(command + "Sanne"))
                .startsWith("--by is the id of a lead of the helpdesk.");
        UUID nobody = UUID.randomUUID();
        assertThat(refused(command + nobody))
                .containsExactly("Nobody of the helpdesk has the id " + nobody + ".");
        assertThat(misunderstood(command.replace("parent", "because") + nobody))
                .startsWith("--reason is parent, school or mistake.");
        UUID lead =
                database.forFleet(() ->
                        new HelpdeskPersonStore(database)
                                .seen(
                                        FleetScope.forOperator("test"),
                                        new HelpdeskClaims("s-1", "Sanne", Set.of(), Set.of()),
                                        NOON));
        assertThat(refused(command + lead))
                .containsExactly("The portal did not make, link or remove such an account.");
    }

    private EraseCommand.Erasing erasing() {
        MemoryStores memory = new MemoryStores();
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        FakeLearningApp app = new FakeLearningApp(clock);
        Reader reader =
                new Reader(
                        basispoort,
                        app,
                        new Reader.Stores(
                                database, schools, connections, memory.snapshots, memory.mergers),
                        clock);
        return new EraseCommand.Erasing(
                new RequestedErasure(
                        database,
                        app,
                        new Erasure.Stores(connections, memory.ledgers, new MemoryRunStore()),
                        new RequestedErasure.Outside(
                                reader, new Receipts(memory.ledgers, memory.confirmed, log)),
                        clock),
                new HelpdeskPersonStore(database));
    }

    @Test
    void badWordsAreToldInASentenceAndChangeNothing() {
        add(4711);
        assertThat(misunderstood("")).startsWith("Say what to do.");
        assertThat(misunderstood("school remove")).startsWith("There is no command school remove.");
        assertThat(misunderstood("school add")).startsWith("--number is missing.");
        assertThat(misunderstood("school add --number twelve"))
                .startsWith("--number is a number, not twelve.");
        assertThat(misunderstood("school add --number 1 --colour red"))
                .startsWith("there is no option --colour here.");
        assertThat(misunderstood("connect --school 4711 --app Taal! --administrator x"))
                .startsWith("--app Taal!: an app id is");
        assertThat(
                        misunderstood(
                                "connect --school 4711 --app taalblobs --administrator x --base"
                                        + " nowhere --token-file f --licence school"))
                .startsWith("--base is an address");
        assertThat(
                        misunderstood(
                                "connect --school 4711 --app taalblobs --administrator x --base"
                                        + " https://a.example/s --token-file f --licence much"))
                .startsWith("--licence is school or");
        assertThat(refused("connect --school 9 --app taalblobs --administrator x"))
                .containsExactly("School 9 is not known; first: admin school add --number 9");
    }

    @Test
    void aFileOfCommandsStopsAtTheFirstThatIsNotDone() throws IOException {
        Path file = folder.resolve("commands");
        Files.writeString(
                file,
                """
                # two schools
                school add --number 1 --name "Een"

                connect --school 2 --app taalblobs --administrator x
                school add --number 3 --name "Drie"
                """);
        List<String> said = refused("batch " + file);
        assertThat(said.getFirst()).startsWith("School 1 is Een");
        assertThat(said.getLast())
                .isEqualTo(
                        "Stopped at line 4 of %s: connect --school 2 --app taalblobs --administrator x"
                                .formatted(file));
        assertThat(done("school list")).hasSize(2);
        assertThat(refused("batch " + folder.resolve("nowhere")))
                .containsExactly("Cannot read " + folder.resolve("nowhere") + ".");
    }

    private void add(long number) {
        done("school add --number " + number + " --name \"School " + number + "\"");
    }

    private Secret token() {
        return address().token();
    }

    private AppAddress address() {
        FleetScope fleet = FleetScope.forOperator("test");
        SchoolScope scope =
                SchoolScope.forOperator(
                        database.forFleet(() -> schools.find(fleet, new SchoolNumber(4711)))
                                .orElseThrow(),
                        "test");
        return database.forSchool(
                scope.school().value(), () -> connections.address(scope, TAALBLOBS));
    }

    private List<String> done(String line) {
        return told(line, 0);
    }

    private List<String> refused(String line) {
        return told(line, 1);
    }

    private String misunderstood(String line) {
        return String.join("\n", told(line, 2));
    }

    private List<String> told(String line, int code) {
        Answer answer = admin.run(Words.split(line));
        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
        return answer.lines();
    }

    private static SchoolDetails details(long number, String name) {
        return new SchoolDetails(
                new SchoolNumber(number), name, "", "", "", "", "", "ref", true, null);
    }

    private static AppDirectory.Entry entry(
            String id, String name, @org.jspecify.annotations.Nullable SchoolNumber owner) {
        return new AppDirectory.Entry(
                id,
                name,
                Set.of("karin@w.example"),
                new Licence.WholeSchool(null),
                URI.create("https://taal.example/scim/" + id),
                owner);
    }
}
