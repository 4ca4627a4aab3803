package nl.beheerportaal.sync.retention;

import static nl.beheerportaal.regenboog.DeRegenboog.MEES;
import static nl.beheerportaal.regenboog.DeRegenboog.NOOR;
import static nl.beheerportaal.regenboog.DeRegenboog.NOW;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static nl.beheerportaal.regenboog.DeRegenboog.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.fake.FakeLearningApp;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.plan.Cause;
import nl.beheerportaal.core.plan.DeactivatedAccount;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.memory.MemoryStores;
import nl.beheerportaal.sync.review.Told;
import nl.beheerportaal.sync.run.MemoryRunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ErasureTest {
    private static final SchoolScope JOB =
            SchoolScope.forJob(new SchoolId(new UUID(7, 8)), "erasure");
    private static final LocalDate LAST_DAY = Limits.standard().restorableUntil(TODAY);
    private static final AccountId NOORS = DeRegenboog.accountId(NOOR);
    private static final Failure DOWN =
            new Failure(Failure.Kind.SERVER_ERROR, "taalblobs", 503, "down", null);

    private final MemoryStores stores = new MemoryStores();
    private final Told told = new Told();
    private final FakeLearningApp app = new FakeLearningApp(Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void twoPupilsWereRemoved() {
        stores.connections.put(
                JOB,
                new Connection(
                        TAALBLOBS,
                        "De Regenboog",
                        URI.create("http://localhost/regenboog/v2"),
                        Set.of("beheer"),
                        new Licence.WholeSchool(null),
                        Instant.EPOCH),
                new Secret("token"));
        DeRegenboog.accounts().forEach(account -> app.put(address(), account));
        setActive(MEES, false);
        setActive(NOORS, false);
        stores.ledgers.save(
                JOB,
                TAALBLOBS,
                new Ledger(
                        List.of(),
                        List.of(
                                new DeactivatedAccount(
                                        MEES,
                                        null,
                                        AccountKind.PUPIL,
                                        NOW,
                                        LAST_DAY,
                                        new Cause.NotLinked(false),
                                        null),
                                new DeactivatedAccount(
                                        NOORS,
                                        NOOR,
                                        AccountKind.PUPIL,
                                        NOW,
                                        LAST_DAY,
                                        new Cause.LeftRoster(),
                                        null)),
                        List.of()));
        stores.confirmed.save(
                JOB,
                TAALBLOBS,
                new Confirmed(
                        DeRegenboog.links(),
                        Decisions.none(),
                        Selection.empty(Mode.EVERYTHING),
                        Set.of(),
                        NOW,
                        "Joost Dekker",
                        1),
                0);
    }

    @Test
    void untilTheLastDayNobodyIsErased() {
        assertThat(erasure(LAST_DAY).erase(JOB, TAALBLOBS)).isEqualTo(Erasure.Result.NOTHING);
        assertThat(app.calls()).isEmpty();
    }

    @Test
    void afterItsTimeARemovedAccountIsErasedWithAReceipt() {
        Erasure.Result result = erasure(LAST_DAY.plusDays(1)).erase(JOB, TAALBLOBS);

        assertThat(result).isEqualTo(new Erasure.Result(2, 0, 0, null));
        assertThat(there(MEES)).isFalse();
        assertThat(there(NOORS)).isFalse();
        assertThat(stores.ledgers.find(JOB, TAALBLOBS).deactivated()).isEmpty();
        assertThat(stores.confirmed.find(JOB, TAALBLOBS).orElseThrow().links().has(NOORS))
                .isFalse();
        assertThat(actions())
                .containsExactly(AuditAction.ACCOUNT_ERASED, AuditAction.ACCOUNT_ERASED);
        assertThat(told.events.getFirst().facts().values())
                .containsEntry("restorableUntil", LAST_DAY.toString());
    }

    @Test
    void anAccountThePortalDidNotRemoveIsNeverErased() {
        AccountId other = DeRegenboog.accountId(DeRegenboog.SEM);
        setActive(other, false);

        erasure(LAST_DAY.plusYears(1)).erase(JOB, TAALBLOBS);

        assertThat(there(other)).isTrue();
        assertThat(app.calls())
                .containsExactlyInAnyOrder(
                        new AppCall.DeleteAccount(MEES), new AppCall.DeleteAccount(NOORS));
    }

    @Test
    void whoIsActiveAgainIsSparedAndTheRecordSaysSo() {
        setActive(NOORS, true);

        Erasure.Result result = erasure(LAST_DAY.plusDays(1)).erase(JOB, TAALBLOBS);

        assertThat(result).isEqualTo(new Erasure.Result(1, 1, 0, null));
        assertThat(there(NOORS)).isTrue();
        assertThat(actions())
                .containsExactlyInAnyOrder(AuditAction.ACCOUNT_ERASED, AuditAction.ACCOUNT_SPARED);
        assertThat(stores.ledgers.find(JOB, TAALBLOBS).deactivated()).isEmpty();
    }

    @Test
    void anAppThatFailsLosesNothing() {

        app.failWith(DOWN);
        Ledger before = stores.ledgers.find(JOB, TAALBLOBS);

        assertThat(erasure(LAST_DAY.plusDays(1)).erase(JOB, TAALBLOBS))
                .isEqualTo(new Erasure.Result(0, 0, 2, DOWN));
        assertThat(stores.ledgers.find(JOB, TAALBLOBS)).isEqualTo(before);
        assertThat(told.events).isEmpty();

        app.recover();
        assertThat(erasure(LAST_DAY.plusDays(2)).erase(JOB, TAALBLOBS).erased()).isEqualTo(2);
    }

    @Test
    void anAnswerThatGotLostIsSettledTheNextTime() {
        app.next(new FakeLearningApp.Fault.AnswerLost(DOWN));

        Erasure.Result first = erasure(LAST_DAY.plusDays(1)).erase(JOB, TAALBLOBS);
        assertThat(first).isEqualTo(new Erasure.Result(1, 0, 1, null));

        assertThat(erasure(LAST_DAY.plusDays(2)).erase(JOB, TAALBLOBS))
                .isEqualTo(new Erasure.Result(1, 0, 0, null));
        assertThat(actions())
                .containsExactly(AuditAction.ACCOUNT_ERASED, AuditAction.ACCOUNT_ERASED);
    }

    @Test
    void theDaysOfTheSummerDoNotCount() {
        Limits limits = Limits.standard();
        assertThat(limits.restorableUntil(LocalDate.of(2027, 6, 21)))
                .isEqualTo(LocalDate.of(2027, 9, 21));
    }

    private Erasure erasure(LocalDate today) {
        Instant noon = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new Erasure(
                stores.transactions,
                app,
                new Erasure.Stores(stores.connections, stores.ledgers, new MemoryRunStore()),
                new Receipts(stores.ledgers, stores.confirmed, told),
                Clock.fixed(noon, ZoneOffset.UTC));
    }

    private List<AuditAction> actions() {
        return told.events.stream().map(AuditEvent::action).toList();
    }

    private boolean there(AccountId id) {
        return app.fetch(address()).answer().orElseThrow().accountsById().containsKey(id);
    }

    private void setActive(AccountId id, boolean active) {
        Account old =
                java.util.Objects.requireNonNull(
                        app.fetch(address()).answer().orElseThrow().accountsById().get(id));
        app.put(
                address(),
                new Account(
                        old.id(),
                        old.externalId(),
                        old.userName(),
                        old.name(),
                        old.kind(),
                        active,
                        old.eckId(),
                        old.yearGroup(),
                        old.schoolYear(),
                        old.namePrefix(),
                        old.email(),
                        old.roles(),
                        old.work(),
                        old.created()));
    }

    private AppAddress address() {
        return stores.connections.address(JOB, TAALBLOBS);
    }
}
