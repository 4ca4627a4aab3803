package nl.beheerportaal.sync.retention;

import static nl.beheerportaal.regenboog.DeRegenboog.MEES;
import static nl.beheerportaal.regenboog.DeRegenboog.NOOR;
import static nl.beheerportaal.regenboog.DeRegenboog.NOW;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static nl.beheerportaal.regenboog.DeRegenboog.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.plan.Cause;
import nl.beheerportaal.core.plan.DeactivatedAccount;
import nl.beheerportaal.core.plan.KnownKeys;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.plan.ManagedAccount;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.sync.memory.Desk;
import nl.beheerportaal.sync.retention.RequestedErasure.Asked;
import nl.beheerportaal.sync.retention.RequestedErasure.Result;
import nl.beheerportaal.sync.retention.RequestedErasure.Why;
import nl.beheerportaal.sync.review.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RequestedErasureTest {
    private static final UUID LEAD = new UUID(9, 9);
    private static final AccountId NOORS = DeRegenboog.accountId(NOOR);

    private final Desk desk = new Desk();
    private final Told told = new Told();

    @BeforeEach
    void meesWasRemovedAndNoorIsOurs() {
        desk.stores.ledgers.save(
                desk.joost,
                TAALBLOBS,
                new Ledger(
                        List.of(
                                new ManagedAccount(
                                        NOORS,
                                        NOOR,
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
                                        null)),
                        List.of(
                                new DeactivatedAccount(
                                        MEES,
                                        null,
                                        AccountKind.PUPIL,
                                        NOW,
                                        TODAY.plusDays(30),
                                        new Cause.NotLinked(false),
                                        null)),
                        List.of()));
    }

    @Test
    void aRemovedAccountIsErasedBeforeItsTimeWithWhoAndWhyOnRecord() {
        deactivate(MEES);

        assertThat(erase(MEES, false)).isEqualTo(new Result.Erased());

        assertThat(there(MEES)).isFalse();
        assertThat(ledger().deactivated()).isEmpty();
        AuditEvent receipt = told.events.getLast();
        assertThat(receipt.action()).isEqualTo(AuditAction.ERASED_ON_REQUEST);
        assertThat(receipt.facts().values())
                .containsEntry("lead", LEAD.toString())
                .containsEntry("why", "PARENT")
                .containsEntry("inUse", "false");
        assertThat(receipt.about()).isNotEmpty();
    }

    @Test
    void anAccountInUseByAChildWhoIsAtTheSchoolMustBeMeant() {
        assertThat(erase(NOORS, false)).isEqualTo(new Result.InUse());
        assertThat(there(NOORS)).isTrue();
        assertThat(told.events).isEmpty();

        assertThat(erase(NOORS, true)).isEqualTo(new Result.Erased());
        assertThat(there(NOORS)).isFalse();
        assertThat(ledger().accounts()).isEmpty();
        assertThat(told.events.getLast().facts().values()).containsEntry("inUse", "true");
    }

    @Test
    void anActiveAccountOfAChildWhoLeftIsErased() {
        desk.basispoort.put(
                DeRegenboog.rosterOf(
                        DeRegenboog.pupils().stream()
                                .filter(pupil -> !pupil.id().equals(NOOR))
                                .toList(),
                        DeRegenboog.staff()));
        assertThat(erase(NOORS, false)).isEqualTo(new Result.Erased());
    }

    @Test
    void whileBasispoortIsSilentNobodyKnowsWhetherTheChildIsThere() {
        desk.basispoort.failWith(Desk.DOWN);
        assertThat(erase(NOORS, false)).isInstanceOf(Result.Unread.class);
        assertThat(there(NOORS)).isTrue();
    }

    @Test
    void whatIsNotOursIsNotErased() {
        AccountId other = DeRegenboog.OLD_TEACHER;
        assertThat(erase(other, true)).isEqualTo(new Result.NotOurs());
        assertThat(there(other)).isTrue();
    }

    @Test
    void whatTheAppDoesNotAnswerIsNotOnRecordAsErased() {
        deactivate(MEES);
        desk.taalblobs.failWith(
                new Failure(Failure.Kind.SERVER_ERROR, "taalblobs", 503, "down", null));
        assertThat(erase(MEES, false)).isInstanceOf(Result.Unread.class);
        assertThat(ledger().deactivated()).hasSize(1);
        assertThat(told.events).isEmpty();
    }

    private Result erase(AccountId account, boolean inUseToo) {
        return new RequestedErasure(
                        desk.stores.transactions,
                        desk.taalblobs,
                        new Erasure.Stores(desk.stores.connections, desk.stores.ledgers, desk.runs),
                        new RequestedErasure.Outside(
                                desk.reader(),
                                new Receipts(desk.stores.ledgers, desk.stores.confirmed, told)),
                        desk.clock())
                .erase(desk.joost, new Asked(TAALBLOBS, account, LEAD, Why.PARENT, inUseToo));
    }

    private Ledger ledger() {
        return desk.stores.ledgers.find(desk.joost, TAALBLOBS);
    }

    private void deactivate(AccountId id) {
        Account old = account(id);
        desk.taalblobs.put(
                address(),
                new Account(
                        old.id(),
                        old.externalId(),
                        old.userName(),
                        old.name(),
                        old.kind(),
                        false,
                        old.eckId(),
                        old.yearGroup(),
                        old.schoolYear(),
                        old.namePrefix(),
                        old.email(),
                        old.roles(),
                        old.work(),
                        old.created()));
    }

    private boolean there(AccountId id) {
        desk.taalblobs.recover();
        return desk.taalblobs
                .fetch(address())
                .answer()
                .orElseThrow()
                .accountsById()
                .containsKey(id);
    }

    private Account account(AccountId id) {
        return Objects.requireNonNull(
                desk.taalblobs.fetch(address()).answer().orElseThrow().accountsById().get(id));
    }

    private AppAddress address() {
        return desk.stores.connections.address(desk.joost, TAALBLOBS);
    }
}
