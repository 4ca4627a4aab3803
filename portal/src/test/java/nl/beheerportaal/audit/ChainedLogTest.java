package nl.beheerportaal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.platform.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class ChainedLogTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final EncryptedJson ENCRYPTED =
            new EncryptedJson(new Codec(Map.of()), new Cipher(TestDatabase.keys()));
    private static final KeyedHash HASHES = new KeyedHash(TestDatabase.keys());

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00.123456789Z");
    private static final AppId APP = new AppId("taalblobs");
    private static final Actor KARIN = new Actor.Coordinator(new PersonId(1007), "Karin Hoekstra");
    private static final Actor JOB = new Actor.Job("nightly");
    private static final PersonId NOOR = new PersonId(424242);

    private final ChainedLog log = new ChainedLog(DATABASE.database(), ENCRYPTED, HASHES);
    private final AuditTrail trail = new AuditTrail(DATABASE.database(), ENCRYPTED, HASHES);
    private final AuditChain chain = new AuditChain(DATABASE.database(), ENCRYPTED, HASHES);
    private final SchoolId school = new SchoolId(DATABASE.addSchool(NUMBER.incrementAndGet()));

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whatIsPutOnRecordIsReadBackNewestFirst() {
        UUID run = UUID.randomUUID();
        append(
                AuditEvent.of(KARIN, AuditAction.RUN_CREATED, APP, Facts.none().id("run", run)),
                step(JOB, "Noor van der Meer"));

        List<AuditEntry> entries = trail.before(school, AuditTrail.NEWEST, 10);

        assertThat(entries).extracting(AuditEntry::sequence).containsExactly(2L, 1L);
        assertThat(entries.getFirst().about())
                .containsExactly(
                        new Named.Known(new Subject.Person(NOOR), "Noor van der Meer"),
                        new Named.Known(new Subject.Account(APP, new AccountId("a-1")), "noortje"));
        assertThat(entries.getFirst().by()).isEqualTo(new AuditEntry.By.Job("nightly"));
        AuditEntry created = entries.getLast();
        assertThat(created.by())
                .isEqualTo(
                        new AuditEntry.By.Person(
                                new Named.Known(
                                        new Subject.Person(new PersonId(1007)), "Karin Hoekstra")));
        assertThat(created.action()).isEqualTo(AuditAction.RUN_CREATED);
        assertThat(created.app()).isEqualTo(APP);
        assertThat(created.facts()).isEqualTo(Facts.none().id("run", run));
        assertThat(created.happened()).isEqualTo(NOW.truncatedTo(ChronoUnit.MICROS));
        assertThat(trail.before(school, 2, 10)).containsExactly(created);
    }

    @Test
    void anEntryIsWrittenInTheTransactionOfWhatItRecords() {
        assertThatThrownBy(() -> log.append(school, List.of(step(JOB, "Noor")), NOW))
                .as("outside any transaction")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        DATABASE.database()
                                .forSchool(
                                        school.value(),
                                        () -> {
                                            log.append(school, List.of(step(JOB, "Noor")), NOW);
                                            throw new IllegalArgumentException("afterwards");
                                        }))
                .hasMessage("afterwards");
        assertThat(trail.before(school, AuditTrail.NEWEST, 10)).isEmpty();
        append(step(JOB, "Noor"));
        assertThat(chain.verify(school)).isInstanceOf(AuditChain.Verdict.Verified.class);
    }

    @Test
    void theChainItselfHoldsNoNameAndNoIdOfOthers() {
        append(step(KARIN, "Noor van der Meer"));

        String rows =
                DATABASE.asSuperuser()
                        .sql(
                                """
                                select string_agg(e::text, ' ') from audit_entry e
                                where school_id = ?
                                """)
                        .param(school.value())
                        .query(String.class)
                        .single();

        // any number stands in a hash now and then
        String readable =
                rows.replaceAll("[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
        assertThat(readable)
                .contains("STEP_DONE", "attempt=1")
                .doesNotContainIgnoringCase("noor")
                .doesNotContain("Karin", "424242", "1007", "a-1");
    }

    @Test
    void everyEntryAboutAPersonIsFoundUnderWhateverNameThePersonHadThen() {
        append(step(JOB, "Noor Meer"));
        append(AuditEvent.of(JOB, AuditAction.RUN_ENDED, APP, Facts.none()));
        append(step(JOB, "Noor van der Meer"));

        assertThat(trail.about(school, new Subject.Person(NOOR)))
                .extracting(AuditEntry::sequence)
                .containsExactly(1L, 3L);
        assertThat(trail.about(school, new Subject.Account(APP, new AccountId("a-1")))).hasSize(2);
        assertThat(trail.about(school, new Subject.Person(new PersonId(1)))).isEmpty();
    }

    @Test
    void aNameIsNotedOnceHoweverOftenItIsMentioned() {
        append(step(KARIN, "Noor"), step(KARIN, "Noor"));
        append(step(KARIN, "Noor"));

        assertThat(count("audit_name")).isEqualTo(3);
    }

    @Test
    void afterErasureTheChainStillVerifiesAndSaysSinceWhen() {
        append(step(JOB, "Noor Meer"), step(JOB, "Noor van der Meer"));
        Instant later = NOW.plusSeconds(60).truncatedTo(ChronoUnit.MICROS);

        int erased = inSchool(() -> log.erase(school, new Subject.Person(NOOR), JOB, later));

        assertThat(erased).isEqualTo(2);
        assertThat(chain.verify(school))
                .isEqualTo(new AuditChain.Verdict.Verified(3, head(school)));
        List<AuditEntry> entries = trail.before(school, AuditTrail.NEWEST, 10);
        assertThat(entries.getFirst().action()).isEqualTo(AuditAction.NAMES_ERASED);
        assertThat(entries.getLast().about().getFirst()).isEqualTo(new Named.Erased(later));
        assertThat(trail.about(school, new Subject.Person(NOOR))).isEmpty();
        assertThat(
                        DATABASE.asSuperuser()
                                .sql(
                                        """
                                        select count(*) from audit_name
                                        where school_id = ? and erased is not null
                                            and name is null and subject is null and same is null
                                        """)
                                .param(school.value())
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
        assertThat(inSchool(() -> log.erase(school, new Subject.Person(NOOR), JOB, later)))
                .as("erasing twice")
                .isZero();
    }

    @Test
    void aNameMentionedAfterItsErasureIsNotedAnew() {
        append(step(JOB, "Noor"));
        inSchool(() -> log.erase(school, new Subject.Person(NOOR), JOB, NOW));
        append(step(JOB, "Noor"));

        assertThat(trail.about(school, new Subject.Person(NOOR))).hasSize(1);
        assertThat(chain.verify(school)).isInstanceOf(AuditChain.Verdict.Verified.class);
    }

    @Test
    void entriesOfOneSchoolAddedAtTheSameMomentStandInOneChain() throws Exception {
        Callable<Void> appending =
                () -> {
                    append(step(JOB, "Noor"), step(KARIN, "Daan"));
                    return null;
                };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> each :
                    threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> appending).toList())) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("an append failed", e.getCause());
        }
        assertThat(chain.verify(school))
                .isEqualTo(new AuditChain.Verdict.Verified(40, head(school)));
    }

    @Test
    void aRunOfManyStepsIsOneBatch() {
        List<AuditEvent> steps =
                IntStream.range(0, 3_000)
                        .mapToObj(number ->
                                new AuditEvent(
                                        JOB,
                                        AuditAction.STEP_DONE,
                                        APP,
                                        List.of(
                                                Mention.person(
                                                        new PersonId(number), "Kind " + number)),
                                        Facts.none()))
                        .toList();
        append(steps.toArray(AuditEvent[]::new));

        assertThat(chain.verify(school))
                .isEqualTo(new AuditChain.Verdict.Verified(3_000, head(school)));
    }

    @Test
    void anotherSchoolSeesNoneOfIt() {
        append(step(JOB, "Noor"));
        SchoolId other = new SchoolId(DATABASE.addSchool(NUMBER.incrementAndGet()));

        assertThat(trail.before(other, AuditTrail.NEWEST, 10)).isEmpty();
        assertThat(trail.about(other, new Subject.Person(NOOR))).isEmpty();
        assertThat(chain.verify(other))
                .isEqualTo(new AuditChain.Verdict.Verified(0, ChainHash.START));
        for (String table : List.of("audit_entry", "audit_name", "audit_head")) {
            long seen =
                    DATABASE.database()
                            .forSchool(
                                    other.value(),
                                    () ->
                                            DATABASE.database()
                                                    .ofSchool(other.value())
                                                    .sql("select count(*) from " + table)
                                                    .query(Long.class)
                                                    .single());
            assertThat(seen).as("rows of another school in %s", table).isZero();
        }
    }

    private static AuditEvent step(Actor actor, String name) {
        return new AuditEvent(
                actor,
                AuditAction.STEP_DONE,
                APP,
                List.of(
                        Mention.account(APP, new AccountId("a-1"), "noortje"),
                        Mention.person(NOOR, name)),
                Facts.none().count("attempt", 1));
    }

    private void append(AuditEvent... events) {
        DATABASE.database()
                .forSchool(school.value(), () -> log.append(school, List.of(events), NOW));
    }

    private <T> T inSchool(java.util.function.Supplier<T> work) {
        return DATABASE.database().forSchool(school.value(), work);
    }

    private static String head(SchoolId school) {
        return DATABASE.asSuperuser()
                .sql("select encode(hash, 'hex') from audit_head where school_id = ?")
                .param(school.value())
                .query(String.class)
                .single();
    }

    private long count(String table) {
        return DATABASE.asSuperuser()
                .sql("select count(*) from " + table + " where school_id = ?")
                .param(school.value())
                .query(Long.class)
                .single();
    }
}
