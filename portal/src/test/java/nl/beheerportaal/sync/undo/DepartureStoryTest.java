package nl.beheerportaal.sync.undo;

import static nl.beheerportaal.regenboog.DeRegenboog.ADMINISTRATOR;
import static nl.beheerportaal.regenboog.DeRegenboog.NOOR;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.Work;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.Cause;
import nl.beheerportaal.core.plan.DeactivatedAccount;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.departure.DepartureReview.Opened;
import nl.beheerportaal.sync.review.Answers;
import nl.beheerportaal.sync.review.Confirmation;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// De Regenboog shares nothing any more; Basispoort answers nothing about it.
final class DepartureStoryTest {
    private final Rig rig = new Rig();

    @BeforeEach
    void everybodyIsThereAndTheSchoolWithdraws() throws InterruptedException {
        rig.synchronise(Mode.EVERYTHING);
        rig.madeInApp("a-test", "Test", "Leerling");
        rig.pass(Duration.ofDays(1));
        rig.withdraws();
    }

    @Test
    void nobodyIsRemovedByItself() throws InterruptedException {
        Map<AccountId, AccountFields> before = fields();
        for (int night = 0; night < 3; night++) {
            rig.night();
            rig.pass(Duration.ofDays(1));
        }
        assertThat(fields()).isEqualTo(before);
    }

    @Test
    void onRequestEverythingOfOursGoesAndNothingElse() throws InterruptedException {
        Run run = rig.depart();
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(rig.accounts().values())
                .filteredOn(Account::active)
                .extracting(Account::id)
                .containsExactlyInAnyOrder(ADMINISTRATOR, new AccountId("a-test"));
        assertThat(rig.stores.ledgers.find(Rig.JOB, TAALBLOBS).deactivated())
                .extracting(DeactivatedAccount::cause)
                .filteredOn(Cause.SchoolStops.class::isInstance)
                .hasSameSizeAs(run.plan().only(Step.DeactivateAccount.class));
    }

    @Test
    void whatSomebodyChangesInTheAppBetweenReviewAndRunIsNotOverrun() throws InterruptedException {
        RunId run = rig.confirmDeparture(Rig.JOOST);
        rig.inApp(noor().id(), fields -> fields.withActive(false));
        assertThat(rig.drive(run).state()).isEqualTo(RunState.REFUSED_STALE);
        assertThat(rig.accounts().values()).filteredOn(Account::active).hasSizeGreaterThan(5);
    }

    @Test
    void aNodeThatDiesInTheMiddleLeavesARunThatAnotherFinishes() throws InterruptedException {
        RunId id = rig.confirmDeparture(Rig.JOOST);
        rig.driveUntilTheNodeDies(id, 3);
        assertThat(rig.accounts().values()).filteredOn(Account::active).hasSizeGreaterThan(3);
        rig.pass(Duration.ofMinutes(5));
        Run run = rig.drive(id);
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(rig.accounts().values()).filteredOn(Account::active).hasSize(2);
    }

    @Test
    void takenBackWhileTheSchoolSharesNothingEverythingIsAsBefore() throws InterruptedException {
        Map<AccountId, AccountFields> before = fields();
        Work work = noor().work();
        Run gone = rig.depart();
        rig.pass(Duration.ofDays(3));
        Run back = rig.undo(gone, null);
        assertThat(back.state()).isEqualTo(RunState.DONE);
        assertThat(fields()).isEqualTo(before);
        assertThat(noor().work()).isEqualTo(work).isNotEqualTo(Work.NONE);
    }

    @Test
    void onePupilCanBePutBackToo() throws InterruptedException {
        AccountId noor = noor().id();
        Run gone = rig.depart();
        rig.undo(gone, noor);
        assertThat(rig.account(noor).active()).isTrue();
        assertThat(rig.accounts().values()).filteredOn(Account::active).hasSize(3);
    }

    @Test
    void aCoordinatorOnAnOldStaffListMayAndTheHelpdeskMayNot() {
        SchoolScope old = new SignedIn(Rig.SCHOOL.value(), 2002, "Joost Dekker", true).scope();
        Opened.Ready ready = (Opened.Ready) rig.departure().open(old, TAALBLOBS);
        Answers answers = new Answers(ready.plan().fingerprint(), true, typed(ready));
        assertThat(rig.departure().confirm(Rig.JOB, TAALBLOBS, answers))
                .isInstanceOf(Confirmation.ReadOnly.class);
        assertThat(rig.departure().confirm(old, TAALBLOBS, answers))
                .isInstanceOf(Confirmation.Started.class);
    }

    @Test
    void itIsReviewedAsAnyOther() {
        Opened.Ready ready = (Opened.Ready) rig.departure().open(Rig.JOOST, TAALBLOBS);
        String plan = ready.plan().fingerprint();
        assertThat(confirm(new Answers(plan, false, typed(ready))))
                .isInstanceOf(Confirmation.NotSeen.class);
        assertThat(confirm(new Answers("0f", true, typed(ready))))
                .isInstanceOf(Confirmation.Outdated.class);
        assertThat(confirm(new Answers(plan, true, "1")))
                .isInstanceOf(Confirmation.WrongNumber.class);
    }

    @Test
    void aSchoolThatWentIntoAnotherHasThatAsItsCause() throws InterruptedException {
        Rig merged = new Rig();
        merged.synchronise(Mode.EVERYTHING);
        merged.mergesInto(new SchoolNumber(4712));
        Run run = merged.depart();
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.plan().only(Step.DeactivateAccount.class))
                .extracting(Step.DeactivateAccount::cause)
                .isNotEmpty()
                .allMatch(cause -> cause.explanation() == Cause.Explanation.MERGED);
    }

    @Test
    void aSchoolWithEverythingInOrderIsNotOfferedIt() throws InterruptedException {
        Rig fine = new Rig();
        fine.synchronise(Mode.EVERYTHING);
        assertThat(fine.departure().open(Rig.JOOST, TAALBLOBS)).isInstanceOf(Opened.NotNow.class);
    }

    private Confirmation confirm(Answers answers) {
        return rig.departure().confirm(Rig.JOOST, TAALBLOBS, answers);
    }

    private static String typed(Opened.Ready ready) {
        return Integer.toString(ready.plan().summary().pupils().removed().size());
    }

    private Account noor() {
        return rig.accounts().values().stream()
                .filter(account -> NOOR.equals(account.person()))
                .findFirst()
                .orElseThrow();
    }

    private Map<AccountId, AccountFields> fields() {
        Map<AccountId, AccountFields> fields = new HashMap<>();
        rig.accounts().forEach((id, account) -> fields.put(id, AccountFields.of(account)));
        return fields;
    }
}
