package nl.beheerportaal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import nl.beheerportaal.audit.AuditChain.Fault;
import nl.beheerportaal.audit.AuditChain.Verdict;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.platform.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody with the powers of the database's superuser changes what is on record: it shows, and
/// the first entry that is not as it was is named. The portal itself cannot even try.
final class TamperTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final EncryptedJson ENCRYPTED =
            new EncryptedJson(new Codec(Map.of()), new Cipher(TestDatabase.keys()));
    private static final KeyedHash HASHES = new KeyedHash(TestDatabase.keys());
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final ChainedLog log = new ChainedLog(DATABASE.database(), ENCRYPTED, HASHES);
    private final AuditChain chain = new AuditChain(DATABASE.database(), ENCRYPTED, HASHES);
    private final SchoolId school = new SchoolId(DATABASE.addSchool(NUMBER.incrementAndGet()));

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void fiveEntries() {
        for (int number = 1; number <= 5; number++) {
            AuditEvent event =
                    new AuditEvent(
                            new Actor.Job("nightly"),
                            AuditAction.STEP_DONE,
                            new AppId("taalblobs"),
                            List.of(Mention.person(new PersonId(number), "Kind " + number)),
                            Facts.none().count("number", number));
            DATABASE.database()
                    .forSchool(school.value(), () -> log.append(school, List.of(event), NOW));
        }
        assertThat(chain.verify(school)).isInstanceOf(Verdict.Verified.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "detail = 'number=4' || chr(10)",
                "actor = 'job:nightlx'",
                "action = 'STEP_FAILED'",
                "app = null",
                "app = 'taalblobt'",
                "about = '{}'",
                "about = about || about",
                "happened = happened + interval '1 microsecond'",
                "hash = set_byte(hash, 31, get_byte(hash, 31) # 1)"
            })
    void oneChangedByteIsFoundAndNamed(String change) {
        tamper("update audit_entry set " + change + " where school_id = ? and sequence = 3");

        assertThat(chain.verify(school)).isEqualTo(new Verdict.Broken(3, Fault.CHANGED));
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "5"})
    void anEntryTakenOutIsMissed(long sequence) {
        tamper("delete from audit_entry where school_id = ? and sequence = " + sequence);

        assertThat(chain.verify(school)).isEqualTo(new Verdict.Broken(sequence, Fault.MISSING));
    }

    @Test
    void anEntryThatFollowsAnotherIsFound() {
        tamper(
                """
                update audit_entry set previous = set_byte(previous, 0, get_byte(previous, 0) # 1)
                where school_id = ? and sequence = 4
                """);

        assertThat(chain.verify(school)).isEqualTo(new Verdict.Broken(4, Fault.NOT_NEXT));
    }

    @Test
    void anEntryPutBehindTheHeadIsFound() {
        tamper(
                """
                insert into audit_entry (school_id, sequence, happened, actor, action, app, about,
                    detail, previous, hash)
                select school_id, 6, happened, actor, action, app, about, detail, hash, hash
                from audit_entry where school_id = ? and sequence = 5
                """);

        assertThat(chain.verify(school)).isEqualTo(new Verdict.Broken(6, Fault.NOT_THE_HEAD));
    }

    @Test
    void anotherHeadIsFound() {
        tamper(
                """
                update audit_head set hash = set_byte(hash, 0, get_byte(hash, 0) # 1)
                where school_id = ?
                """);

        assertThat(chain.verify(school)).isEqualTo(new Verdict.Broken(5, Fault.NOT_THE_HEAD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_name set name = set_byte(name, 40, get_byte(name, 40) # 1)",
                // the name of another child, in its place
                "update audit_name n set name = (select o.name from audit_name o"
                        + " where o.school_id = n.school_id and o.reference <> n.reference limit 1)",
                "delete from audit_name n"
            })
    void aNameThatWasChangedOrTakenAwayIsFound(String change) {
        tamper(
                change
                        + """
                         where school_id = ? and reference =
                            (select e.about[1] from audit_entry e
                             where e.school_id = ? and e.sequence = 2)
                        """);

        assertThat(chain.verify(school)).isEqualTo(new Verdict.Broken(2, Fault.NAME_CHANGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set detail = ''",
                "delete from audit_entry",
                "truncate audit_entry",
                "delete from audit_head",
                "delete from audit_name",
                "update audit_name set noted = now()",
                "update audit_name set name = '\\x00'"
            })
    void thePortalItselfCannotChangeWhatIsOnRecord(String change) {
        assertThatThrownBy(() ->
                        DATABASE.database()
                                .forSchool(
                                        school.value(),
                                        () ->
                                                DATABASE.database()
                                                        .ofSchool(school.value())
                                                        .sql(change)
                                                        .update()))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|may only be erased|append-only).*");
        assertThat(chain.verify(school)).isInstanceOf(Verdict.Verified.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set detail = ''",
                "delete from audit_entry",
                "truncate audit_entry",
                "delete from audit_name",
                "update audit_name set noted = now()"
            })
    void evenTheSuperuserIsStoppedUnlessHeSwitchesTheGuardOff(String change) {
        assertThatThrownBy(() -> DATABASE.asSuperuser().sql(change).update())
                .rootCause()
                .hasMessageMatching("(?s).*(append-only|may only be erased).*");
    }

    private void tamper(String sql) {
        JdbcClient root = DATABASE.asSuperuser();
        String withoutGuards =
                "do $do$ begin set local session_replication_role = replica; %s; end $do$"
                        .formatted(sql.replace("?", "'" + school + "'"));
        root.sql(withoutGuards).update();
    }
}
