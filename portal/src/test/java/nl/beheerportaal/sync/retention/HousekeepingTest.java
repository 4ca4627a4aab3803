package nl.beheerportaal.sync.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.memory.MemoryStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What is older than it may be goes, and nothing else does.
final class HousekeepingTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Instant NOW = Instant.parse("2028-12-01T01:00:00Z");
    private static final AtomicLong NUMBER = new AtomicLong(70);
    private static final PersonId GONE = new PersonId(999_001);
    private static final EncryptedJson JSON =
            new EncryptedJson(new Codec(Map.of()), new Cipher(TestDatabase.keys()));
    private static final KeyedHash HASHES = new KeyedHash(TestDatabase.keys());

    private final ChainedLog log = new ChainedLog(DATABASE.database(), JSON, HASHES);
    private final AuditTrail trail = new AuditTrail(DATABASE.database(), JSON, HASHES);
    private final SchoolId school = new SchoolId(DATABASE.addSchool(NUMBER.incrementAndGet()));
    private final SchoolScope scope = SchoolScope.forJob(school, "housekeeping");
    private final MemoryStores stores = new MemoryStores();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void namesOfWhoIsGoneForTwoYearsGoAndTheChainStillVerifies() {
        stores.snapshots.saveRoster(scope, DeRegenboog.roster());
        record(GONE, "Lange Weg", Duration.ofDays(731));
        record(DeRegenboog.NOOR, "Noor Hier", Duration.ofDays(731));
        record(new PersonId(999_002), "Net Weg", Duration.ofDays(729));

        Housekeeping.Gone gone = tidy();

        assertThat(gone.names()).isEqualTo(1);
        List<AuditEntry> entries = trail.before(school, AuditTrail.NEWEST, 10);
        assertThat(names(entries)).contains("Noor Hier", "Net Weg").doesNotContain("Lange Weg");
        assertThat(entries.getFirst().action()).isEqualTo(AuditAction.NAMES_ERASED);
        assertThat(new AuditChain(DATABASE.database(), JSON, HASHES).verify(school))
                .isInstanceOf(AuditChain.Verdict.Verified.class);
        assertThat(tidy().any()).as("nothing is left to let go").isFalse();

        oldRows();
        assertThat(tidy().rows()).isEqualTo(10);
        for (String table :
                List.of(
                        "draft",
                        "proposal",
                        "mail",
                        "run",
                        "run_step",
                        "replaced",
                        "application",
                        "application_link",
                        "look_along",
                        "run_question",
                        "mail_choice")) {
            assertThat(
                            DATABASE.asSuperuser()
                                    .sql("select count(*) from " + table + " where school_id = ?")
                                    .param(school.value())
                                    .query(Long.class)
                                    .single())
                    .as(table + ": the old row went, the young one stays")
                    .isEqualTo(1);
        }
    }

    @Test
    void aStaffListNobodyRenewedForAYearGoesWithTheHashesOfItAndAYoungerOneStays() {
        for (int days : List.of(364, 366)) {
            DATABASE.asSuperuser()
                    .sql(
                            """
                            insert into staff_list (school_id, fetched, content) values (?, ?, '')
                            on conflict (school_id) do update set fetched = excluded.fetched
                            """)
                    .params(
                            school.value(),
                            java.sql.Timestamp.from(NOW.minus(Duration.ofDays(days))))
                    .update();
            DATABASE.asSuperuser()
                    .sql("insert into fleet_mail values (?, 'staff', 'h') on conflict do nothing")
                    .param(school.value())
                    .update();
            tidy();
            for (String table : List.of("staff_list", "fleet_mail")) {
                assertThat(
                                DATABASE.asSuperuser()
                                        .sql(
                                                "select count(*) from "
                                                        + table
                                                        + " where school_id = ?")
                                        .param(school.value())
                                        .query(Long.class)
                                        .single())
                        .as(table + " after " + days + " days")
                        .isEqualTo(days == 364 ? 1 : 0);
            }
        }
    }

    /// Of each kind one that is three years old and one of yesterday.
    private void oldRows() {
        for (int age : List.of(1_100, 1)) {
            Instant then = NOW.minus(Duration.ofDays(age));
            UUID id = new UUID(age, 1);
            for (String sql :
                    List.of(
                            "insert into draft (school_id, app, occasion, version, saved, content)"
                                    + " values (?, 'a' || ?, 'X', 1, ?, '')",
                            "insert into proposal (school_id, app, occasion, fingerprint, made,"
                                    + " content) values (?, 'a' || ?, 'X', '', ?, '')",
                            "insert into replaced (school_id, app, run_id, made, content)"
                                    + " values (?, ?, gen_random_uuid(), ?, '')",
                            "insert into mail (school_id, event, mail_id, kind, content, created,"
                                    + " sent) select ?, e, gen_random_uuid(), 'k', '', t, t from"
                                    + " (select ? as e, ?::timestamptz as t) as v",
                            "insert into run (school_id, app, run_id, state, epoch, created, ended,"
                                    + " by_reference, by_name, plan) select ?, e, '"
                                    + id
                                    + "', 'DONE', 1, t, t, 'x', '', '' from"
                                    + " (select ? as e, ?::timestamptz as t) as v",
                            "insert into run_step (school_id, run_id, step, state, at)"
                                    + " values (?, '"
                                    + id
                                    + "', ?, '{}', ?)",
                            "insert into application (school_id, application_id, version, content,"
                                    + " received, ended) select ?, '"
                                    + id
                                    + "', length(e), '', t, t from"
                                    + " (select ? as e, ?::timestamptz as t) as v",
                            "insert into application_link (school_id, link, expires,"
                                    + " application_id, app) values (?, ?, ?, '"
                                    + id
                                    + "', 'a')",
                            "insert into look_along (school_id, look_id, helpdesk_id, began,"
                                    + " until, content) select ?, gen_random_uuid(),"
                                    + " gen_random_uuid(), t, t, convert_to(e, 'UTF8') from"
                                    + " (select ? as e, ?::timestamptz as t) as v",
                            "insert into run_question (school_id, run_id, made, content) select"
                                    + " ?, gen_random_uuid(), t, convert_to(e, 'UTF8') from"
                                    + " (select ? as e, ?::timestamptz as t) as v",
                            "insert into mail_choice (school_id, recipient, token, noted) select"
                                    + " ?, e, e, t from"
                                    + " (select ? as e, ?::timestamptz as t) as v",
                            "insert into coordinator (school_id, person, first_seen, last_seen)"
                                    + " select ?, length(e) + 7 * length(e), t, t from"
                                    + " (select ? as e, ?::timestamptz as t) as v")) {
                DATABASE.asSuperuser()
                        .sql(sql)
                        .params(
                                school.value(),
                                Integer.toString(age),
                                java.sql.Timestamp.from(then))
                        .update();
            }
        }
    }

    private Housekeeping.Gone tidy() {
        return new Housekeeping(
                        DATABASE.database(),
                        new RetentionStore(DATABASE.database()),
                        log,
                        new Housekeeping.Stores(
                                stores.snapshots, stores.connections, stores.ledgers),
                        new Housekeeping.Setting(
                                new Housekeeping.Periods(
                                        Duration.ofDays(180),
                                        Duration.ofDays(365),
                                        Duration.ofDays(90),
                                        Duration.ofDays(365),
                                        Duration.ofDays(180),
                                        Duration.ofDays(730),
                                        new Housekeeping.OfPeople(
                                                Duration.ofDays(365),
                                                Duration.ofDays(730),
                                                Duration.ofDays(365),
                                                Duration.ofDays(60),
                                                Duration.ofDays(730))),
                                Clock.fixed(NOW, ZoneOffset.UTC)))
                .tidy(scope);
    }

    private void record(PersonId person, String name, Duration ago) {
        AuditEvent event =
                new AuditEvent(
                        new Actor.Job("nightly"),
                        AuditAction.STEP_DONE,
                        new AppId("taalblobs"),
                        List.of(Mention.person(person, name)),
                        Facts.none());
        DATABASE.database()
                .forSchool(
                        school.value(), () -> log.append(school, List.of(event), NOW.minus(ago)));
    }

    private static List<String> names(List<AuditEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.about().stream())
                .filter(Named.Known.class::isInstance)
                .map(named -> ((Named.Known) named).name())
                .toList();
    }
}
