package nl.beheerportaal.sync.person;

import static nl.beheerportaal.regenboog.DeRegenboog.NOOR;
import static nl.beheerportaal.regenboog.DeRegenboog.NOW;
import static nl.beheerportaal.regenboog.DeRegenboog.SANNE;
import static nl.beheerportaal.regenboog.DeRegenboog.SEM;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static nl.beheerportaal.regenboog.DeRegenboog.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.beheerportaal.audit.Actor;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditChain;
import nl.beheerportaal.audit.AuditEntry;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditTrail;
import nl.beheerportaal.audit.ChainedLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.audit.Mention;
import nl.beheerportaal.audit.Named;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.StaffSqlStore;
import nl.beheerportaal.sync.StoredValues;
import nl.beheerportaal.sync.fetch.SnapshotSqlStore;
import nl.beheerportaal.sync.person.PersonErasure.Asked;
import nl.beheerportaal.sync.person.PersonErasure.Result;
import nl.beheerportaal.sync.person.PersonErasure.Why;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunSqlStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Everything of one person can be had and taken away, and what others have stays as it was.
final class PersonErasureTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final AtomicLong NUMBER = new AtomicLong(300);
    private static final UUID LEAD = new UUID(9, 9);
    private static final KeyedHash HASHES = new KeyedHash(TestDatabase.keys());
    private static final EncryptedJson JSON =
            new EncryptedJson(StoredValues.codec(), new Cipher(TestDatabase.keys()));

    private final SchoolId school = new SchoolId(DATABASE.addSchool(NUMBER.incrementAndGet()));
    private final SchoolScope scope = SchoolScope.forOperator(school, "person");
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final ChainedLog log = new ChainedLog(DATABASE.database(), JSON, HASHES);
    private final AuditTrail trail = new AuditTrail(DATABASE.database(), JSON, HASHES);
    private final KeptValueStore values = new KeptValueStore(DATABASE.database(), JSON);
    private final SnapshotSqlStore snapshots = new SnapshotSqlStore(DATABASE.database(), JSON);
    private final StaffSqlStore staff = new StaffSqlStore(DATABASE.database(), JSON);
    private final RunSqlStore runs =
            new RunSqlStore(DATABASE.database(), JSON, StoredValues.codec());
    private final PersonFile file = new PersonFile(DATABASE.database(), values, trail);
    private final PersonErasure erasure =
            new PersonErasure(
                    DATABASE.database(),
                    values,
                    new PersonErasure.OnRecord(log, trail, log),
                    clock);
    private final RunId run = new RunId(UUID.randomUUID());
    private final Plan plan = Planner.plan(DeRegenboog.everything(), TODAY);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void aRunAndWhatWasReadForIt() {
        inSchool(() -> {
            snapshots.saveRoster(scope, DeRegenboog.roster());
            staff.keep(scope, DeRegenboog.staff(), NOW);
            runs.create(scope, Run.waiting(run, plan, "Joost", "coordinator:2002", NOW));
            log.append(
                    school,
                    List.of(
                            done(Mention.person(NOOR, "Noor Op Het Bord")),
                            done(Mention.person(SEM, "Sem Op Het Bord"))),
                    NOW);
            return null;
        });
    }

    @Test
    void theFileHoldsTheRosterThePlanAndTheRecordOfThePersonAndNobodyElse() {
        String json = inSchool(() -> file.of(scope, NOOR, NOW)).json();

        assertThat(json)
                .contains("snapshot roster", "run " + run, "STEP_DONE", "Noor Op Het Bord")
                .contains(DeRegenboog.eckId(NOOR).value())
                .doesNotContain("Sem", DeRegenboog.eckId(SEM).value());
    }

    @Test
    void whoIsStillThereIsNotErased() {
        end();
        assertThat(erase()).isEqualTo(new Result.StillThere(List.of("snapshot roster")));
        assertThat(stored()).isEqualTo(plan);
    }

    @Test
    void nothingIsErasedWhileARunIsAtWork() {
        leave(NOOR);
        assertThat(erase()).isEqualTo(new Result.Busy());
    }

    @Test
    void whoIsGoneIsErasedFromPlansAndRecordAndTheChainStillVerifies() {
        end();
        leave(NOOR);

        assertThat(erase()).isEqualTo(new Result.Erased(1, 1));

        String left = StoredValues.codec().text(Plan.class, stored());
        assertThat(left)
                .doesNotContain(DeRegenboog.eckId(NOOR).value(), "Noor")
                .contains(DeRegenboog.pupil(SEM).name().display());
        assertThat(stored().steps()).hasSameSizeAs(plan.steps());
        List<AuditEntry> entries = trail.before(school, AuditTrail.NEWEST, 10);
        assertThat(entries.getFirst().action()).isEqualTo(AuditAction.PERSON_ERASED);
        assertThat(entries.getFirst().facts().values()).containsEntry("lead", LEAD.toString());
        assertThat(names(entries)).contains("Sem Op Het Bord").doesNotContain("Noor Op Het Bord");
        assertThat(new AuditChain(DATABASE.database(), JSON, HASHES).verify(school))
                .isInstanceOf(AuditChain.Verdict.Verified.class);
        assertThat(inSchool(() -> file.of(scope, NOOR, NOW)).json()).doesNotContain("Noor");
    }

    @Test
    void aMemberOfStaffGoesFromTheListOfWhoMaySignIn() {
        end();
        leave(SANNE);

        assertThat(erasure.erase(scope, new Asked(SANNE, LEAD, Why.PERSON)))
                .isInstanceOf(Result.Erased.class);

        assertThat(inSchool(() -> staff.last(scope)).orElseThrow().staff())
                .hasSize(DeRegenboog.staff().size() - 1)
                .noneMatch(member -> member.id().equals(SANNE));
    }

    @Test
    void ofWhomNothingIsKeptNothingIsErased() {
        end();
        assertThat(erasure.erase(scope, new Asked(new PersonId(999_999), LEAD, Why.SCHOOL)))
                .isEqualTo(new Result.Unknown());
    }

    /// A column that is added later must be thought of here.
    @Test
    void everyEncryptedColumnIsAShelfOrHoldsNobodyOfTheRoster() {
        List<String> others =
                List.of(
                        "audit_name.name", // by NameKeeper
                        "audit_entry.hash",
                        "audit_entry.previous",
                        "audit_head.hash",
                        "connection.administrators",
                        "connection.token",
                        "application.content", // applicants and administrators
                        "look_along.content", // the helpdesk's reason
                        "mail.content", // numbers only, and the name of a coordinator it greets
                        "run.by_name", // a coordinator
                        "run.ending", // counts and our ids
                        "scheduled_tasks.task_data",
                        "spring_session_attributes.attribute_bytes");
        List<String> shelves =
                Arrays.stream(Shelf.values()).map(each -> each.table + "." + each.column).toList();
        List<@Nullable String> columns =
                DATABASE.asSuperuser()
                        .sql(
                                """
                                select table_name || '.' || column_name
                                from information_schema.columns
                                where table_schema = 'public' and data_type = 'bytea'
                                """)
                        .query(String.class)
                        .list();

        assertThat(columns).containsAll(shelves);
        assertThat(columns).isSubsetOf(Stream.concat(shelves.stream(), others.stream()).toList());
    }

    private Result erase() {
        return erasure.erase(scope, new Asked(NOOR, LEAD, Why.PARENT));
    }

    private Plan stored() {
        return inSchool(() -> runs.find(scope, run)).orElseThrow().plan();
    }

    private void leave(PersonId person) {
        inSchool(() -> {
            snapshots.saveRoster(
                    scope,
                    DeRegenboog.rosterOf(
                            DeRegenboog.pupils().stream()
                                    .filter(pupil -> !pupil.id().equals(person))
                                    .toList(),
                            DeRegenboog.staff().stream()
                                    .filter(member -> !member.id().equals(person))
                                    .toList()));
            return null;
        });
    }

    private void end() {
        DATABASE.asSuperuser()
                .sql("update run set state = 'DONE', ended = created where school_id = ?")
                .param(school.value())
                .update();
    }

    private static List<String> names(List<AuditEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.about().stream())
                .map(named -> named instanceof Named.Known(var _, String name) ? name : "")
                .toList();
    }

    private static AuditEvent done(Mention who) {
        return new AuditEvent(
                new Actor.Job("run"), AuditAction.STEP_DONE, TAALBLOBS, List.of(who), Facts.none());
    }

    private <T> T inSchool(Supplier<T> work) {
        return DATABASE.database().forSchool(school.value(), work);
    }
}
