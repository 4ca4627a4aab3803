package nl.beheerportaal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.Examples;
import nl.beheerportaal.sync.StoredValues;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.ConfirmedSqlStore;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.draft.DraftSqlStore;
import nl.beheerportaal.sync.draft.DraftStore;
import nl.beheerportaal.sync.fetch.SnapshotSqlStore;
import nl.beheerportaal.sync.fetch.SnapshotStore;
import nl.beheerportaal.sync.review.LedgerSqlStore;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.sync.review.Proposal;
import nl.beheerportaal.sync.review.ProposalSqlStore;
import nl.beheerportaal.sync.review.ProposalStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class SyncSqlStoresTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final AppId TAALBLOBS = new AppId("taalblobs");
    private static final AppId REKENBLOBS = new AppId("rekenblobs");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Examples EXAMPLES = new Examples();

    private final Database database = DATABASE.database();
    private final SchoolScope school =
            SchoolScope.forJob(new SchoolId(DATABASE.addSchool(NUMBER.incrementAndGet())), "test");

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void snapshotsOfTheRosterAndOfEachAppStandApart() {
        SnapshotStore store = new SnapshotSqlStore(database, json());
        RosterSnapshot roster = example(RosterSnapshot.class);
        AppSnapshot app = example(AppSnapshot.class);
        in(() -> store.roster(school), found -> assertThat(found).isEmpty());
        run(() -> store.saveRoster(school, roster));
        run(() -> store.saveApp(school, app));
        SnapshotStore fresh = new SnapshotSqlStore(database, json());
        in(() -> fresh.roster(school), found -> assertThat(found).contains(roster));
        in(() -> fresh.app(school, TAALBLOBS), found -> assertThat(found).contains(app));
        in(() -> fresh.app(school, REKENBLOBS), found -> assertThat(found).isEmpty());
    }

    @Test
    void aRosterThatSaysTheSameIsNotWrittenAnewAndIsReadWithItsNewTimes() {
        SnapshotStore store = new SnapshotSqlStore(database, json());
        RosterSnapshot first = example(RosterSnapshot.class);
        Instant later = first.fetched().plus(Duration.ofDays(1)).plusNanos(7);
        RosterSnapshot again = first.saidAgain(later.minusSeconds(9), later.minusSeconds(1), later);
        run(() -> store.saveRoster(school, first));
        byte[] content = content();
        run(() -> store.saveRoster(school, again));
        assertThat(content()).isEqualTo(content);
        in(() -> store.roster(school), found -> assertThat(found).contains(again));
        run(() -> store.saveRoster(school, first));
        in(
                () -> store.roster(school),
                found -> assertThat(found).as("an older answer moves nothing").contains(again));
    }

    @Test
    void aRosterThatSaysSomethingElseOrAWeekLaterIsWritten() {
        SnapshotStore store = new SnapshotSqlStore(database, json());
        RosterSnapshot first = example(RosterSnapshot.class);
        run(() -> store.saveRoster(school, first));
        byte[] content = content();
        Instant later = first.fetched().plus(Duration.ofDays(7));
        RosterSnapshot old = first.saidAgain(first.mutated(), later, later);
        run(() -> store.saveRoster(school, old));
        assertThat(content()).isNotEqualTo(content);
        RosterSnapshot emptied =
                new RosterSnapshot(
                        old.school(),
                        old.active(),
                        old.mergedInto(),
                        old.groups(),
                        List.of(),
                        old.staff(),
                        old.mutated(),
                        old.generated(),
                        old.fetched().plusSeconds(1),
                        old.completeness());
        run(() -> store.saveRoster(school, emptied));
        in(() -> store.roster(school), found -> assertThat(found).contains(emptied));
    }

    private byte[] content() {
        return DATABASE.asSuperuser()
                .sql("select content from snapshot where school_id = ? and side = 'roster'")
                .param(school.school().value())
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    @Test
    void nothingOfASnapshotLiesReadable() {
        SnapshotStore store = new SnapshotSqlStore(database, json());
        run(() -> store.saveRoster(school, example(RosterSnapshot.class)));
        byte[] stored =
                DATABASE.asSuperuser()
                        .sql("select content from snapshot where school_id = ?")
                        .param(school.school().value())
                        .query((row, _) -> row.getBytes(1))
                        .single();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("eyma", "Hoff", "pupils");
    }

    @Test
    void ofTwoDraftsFromTheSameVersionTheFirstIsKept() {
        DraftStore store = new DraftSqlStore(database, json());
        Draft first = Draft.from(null, NOON, "Karin").savedAt(NOON, "Karin");
        Draft second = first.savedAt(NOON.plusSeconds(5), "Ahmed");
        in(() -> save(store, first, 0), saved -> assertThat(saved).isTrue());
        in(() -> save(store, first, 0), saved -> assertThat(saved).isFalse());
        in(() -> save(store, second, first.version()), saved -> assertThat(saved).isTrue());
        in(() -> save(store, second, first.version()), saved -> assertThat(saved).isFalse());
        in(
                () -> store.find(school, TAALBLOBS, Occasion.WIZARD),
                found -> assertThat(found).contains(second));
        in(
                () -> store.find(school, TAALBLOBS, Occasion.CHANGES),
                found -> assertThat(found).isEmpty());
        run(() -> store.delete(school, TAALBLOBS, Occasion.WIZARD));
        run(() -> store.delete(school, TAALBLOBS, Occasion.WIZARD));
        in(
                () -> store.find(school, TAALBLOBS, Occasion.WIZARD),
                found -> assertThat(found).isEmpty());
    }

    @Test
    void twoDraftsAtTheSameMomentNeverOverwriteEachOther() throws Exception {
        DraftStore store = new DraftSqlStore(database, json());
        Draft draft = Draft.from(null, NOON, "Karin").savedAt(NOON, "Karin");
        List<java.util.concurrent.Callable<Boolean>> writers =
                java.util.Collections.nCopies(6, () -> inSchool(() -> save(store, draft, 0)));
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            int kept = 0;
            for (var answer : threads.invokeAll(writers)) {
                kept += answer.get() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
        }
    }

    @Test
    void whatIsInForceAndWhatWaitsStandApart() {
        ConfirmedStore store = new ConfirmedSqlStore(database, json());
        Draft draft = Draft.from(null, NOON, "Karin").savedAt(NOON, "Karin");
        Confirmed first = Confirmed.of(draft, java.util.Set.of(), 1);
        Confirmed second = Confirmed.of(draft, java.util.Set.of(), 2);
        run(() -> store.savePending(school, TAALBLOBS, first));
        in(() -> store.find(school, TAALBLOBS), found -> assertThat(found).isEmpty());
        in(() -> store.pending(school, TAALBLOBS), found -> assertThat(found).contains(first));
        in(() -> store.save(school, TAALBLOBS, first, 0), saved -> assertThat(saved).isTrue());
        in(() -> store.save(school, TAALBLOBS, second, 7), saved -> assertThat(saved).isFalse());
        in(() -> store.save(school, TAALBLOBS, second, 1), saved -> assertThat(saved).isTrue());
        run(() -> store.dropPending(school, TAALBLOBS));
        in(() -> store.find(school, TAALBLOBS), found -> assertThat(found).contains(second));
        in(() -> store.pending(school, TAALBLOBS), found -> assertThat(found).isEmpty());
    }

    @Test
    void aProposalReplacesTheOneBefore() {
        ProposalStore store = new ProposalSqlStore(database, json());
        List<Object> proposals = EXAMPLES.of(Proposal.class);
        for (Object each : proposals) {
            Proposal proposal = (Proposal) each;
            run(() -> store.save(school, TAALBLOBS, Occasion.WIZARD, proposal));
            in(
                    () -> store.find(school, TAALBLOBS, Occasion.WIZARD),
                    found -> assertThat(found).contains(proposal));
        }
        in(
                () -> store.find(school, TAALBLOBS, Occasion.CHANGES),
                found -> assertThat(found).isEmpty());
    }

    @Test
    void theLedgerIsEmptyBeforeTheFirstRun() {
        LedgerStore store = new LedgerSqlStore(database, json());
        Ledger ledger = example(Ledger.class);
        in(
                () -> store.find(school, TAALBLOBS),
                found -> assertThat(found).isEqualTo(Ledger.empty()));
        run(() -> store.save(school, TAALBLOBS, ledger));
        run(() -> store.save(school, TAALBLOBS, ledger));
        in(() -> store.find(school, TAALBLOBS), found -> assertThat(found).isEqualTo(ledger));
    }

    private boolean save(DraftStore store, Draft draft, long expected) {
        return store.save(school, TAALBLOBS, Occasion.WIZARD, draft, expected);
    }

    private static EncryptedJson json() {
        return new EncryptedJson(StoredValues.codec(), new Cipher(TestDatabase.keys()));
    }

    private static <T> T example(Class<T> type) {
        return type.cast(EXAMPLES.of(type).getFirst());
    }

    private <T> void in(Supplier<T> work, java.util.function.Consumer<T> look) {
        look.accept(inSchool(work));
    }

    private <T> T inSchool(Supplier<T> work) {
        UUID id = school.school().value();
        return database.forSchool(id, work);
    }

    private void run(Runnable work) {
        database.forSchool(school.school().value(), work);
    }
}
