package nl.beheerportaal.sync.undo;

import static nl.beheerportaal.regenboog.DeRegenboog.MEES;
import static nl.beheerportaal.regenboog.DeRegenboog.NOOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunState;
import nl.beheerportaal.sync.undo.UndoReview.Opened;
import org.junit.jupiter.api.Test;

/// Undo from the first click to the last call, with real runs.
final class UndoStoryTest {
    private final Rig rig = new Rig();

    @Test
    void theFirstSynchronisationIsUndoneAccountByAccount() throws InterruptedException {
        Map<AccountId, Account> before = rig.accounts();
        Run run = rig.synchronise(Mode.EVERYTHING);
        assertThat(rig.accounts()).isNotEqualTo(before);

        Run undo = rig.undo(run, null);

        assertThat(undo.state()).isEqualTo(RunState.DONE);
        Map<AccountId, Account> after = rig.accounts();
        before.forEach(
                (id, account) -> assertThat(Rig.fields(after, id)).isEqualTo(Rig.of(account)));
        after.forEach((id, account) -> {
            if (!before.containsKey(id)) {
                assertThat(account.active()).as(id + " was made").isFalse();
            }
        });
        assertThat(rig.inForce()).as("nothing is in force, as before").isNull();
        assertThat(rig.draft()).as("nobody has to link anew").isPresent();
        assertThat(rig.actions()).contains(AuditAction.RUN_ENDED);
    }

    @Test
    void anUndoCanBeUndone() throws InterruptedException {
        Run run = rig.synchronise(Mode.EVERYTHING);
        Map<AccountId, Account> after = rig.accounts();
        Run undo = rig.undo(run, null);

        Run again = rig.undo(undo, null);

        assertThat(again.state()).isEqualTo(RunState.DONE);
        after.forEach((id, account) ->
                assertThat(Rig.fields(rig.accounts(), id)).isEqualTo(Rig.of(account)));
        assertThat(rig.inForce()).isNotNull();
        assertThat(rig.nextNight().runnable()).as("nothing is left to do").isEmpty();
    }

    @Test
    void onePupilComesBackAndStaysThoughTheNightRuns() throws InterruptedException {
        Run run = rig.synchronise(Mode.EVERYTHING);
        Account before = rig.account(MEES);
        assertThat(before.active()).isFalse();

        rig.undo(run, MEES);

        assertThat(rig.account(MEES).active()).isTrue();
        assertThat(rig.account(MEES).work()).isEqualTo(before.work());
        assertThat(rig.nextNight().steps())
                .filteredOn(Step.DeactivateAccount.class::isInstance)
                .isEmpty();
    }

    @Test
    void whatALaterRunChangedIsKeptAndSaid() throws InterruptedException {
        rig.rename(NOOR, "Noortje");
        Run first = rig.synchronise(Mode.EVERYTHING);
        rig.rename(NOOR, "Eleonora");
        rig.night();

        Opened opened = rig.open(first, null);

        assertThat(opened)
                .isInstanceOfSatisfying(
                        Opened.Ready.class,
                        ready -> assertThat(ready.plan().notices()).isNotEmpty());
        rig.undo(first, null);
        assertThat(rig.account(DeRegenboog.accountId(NOOR)).name().given()).isEqualTo("Eleonora");
    }

    @Test
    void afterThirtyDaysItIsTooLate() throws InterruptedException {
        Run run = rig.synchronise(Mode.EVERYTHING);
        rig.pass(Duration.ofDays(31));

        assertThat(rig.open(run, null))
                .isInstanceOfSatisfying(
                        Opened.Ready.class,
                        ready ->
                                assertThat(ready.plan().holds())
                                        .hasAtLeastOneElementOfType(Hold.TooLateToUndo.class));
    }

    @Test
    void aReturningPupilGetsTheOldAccountBackWithItsWork() throws InterruptedException {
        rig.synchronise(Mode.EVERYTHING);
        AccountId account = DeRegenboog.accountId(NOOR);
        Account old = rig.account(account);
        rig.leaves(NOOR);
        rig.review(Occasion.CHANGES);
        assertThat(rig.account(account).active()).isFalse();

        rig.everybodyIsBack();
        rig.pass(Duration.ofDays(20));
        rig.night();

        assertThat(rig.account(account).active()).isTrue();
        assertThat(rig.account(account).work()).isEqualTo(old.work());
        assertThat(rig.account(account).userName()).isEqualTo(old.userName());
    }
}
