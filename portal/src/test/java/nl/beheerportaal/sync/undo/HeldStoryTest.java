package nl.beheerportaal.sync.undo;

import static nl.beheerportaal.regenboog.DeRegenboog.NOOR;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.sync.held.HeldRun;
import nl.beheerportaal.sync.held.HeldStore;
import nl.beheerportaal.sync.review.Answers;
import nl.beheerportaal.sync.review.Confirmation;
import nl.beheerportaal.sync.review.Discarding;
import nl.beheerportaal.sync.run.Ending;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Group 8 of De Regenboog is gone from the roster one night in November, and what a coordinator
/// does about it.
final class HeldStoryTest {
    private static final PersonId[] GROUP_EIGHT = {
        DeRegenboog.FLEUR, DeRegenboog.BRAM, DeRegenboog.ZOE, DeRegenboog.AYSE
    };

    private static final PersonId[] GROUP_FOUR = {
        DeRegenboog.DAAN, DeRegenboog.YUSUF, DeRegenboog.LOTTE, DeRegenboog.LIEKE
    };

    private final Rig rig = new Rig();

    @BeforeEach
    void groupEightIsGone() throws InterruptedException {
        rig.synchronise(Mode.EVERYTHING);
        rig.leaves(GROUP_EIGHT);
        rig.night();
    }

    @Test
    void theRunWaitsAndTheHelpdeskSeesItInNumbers() {
        assertThat(isIn(rig, DeRegenboog.FLEUR)).isTrue();
        assertThat(rig.held().waiting(Rig.JOOST, TAALBLOBS)).isPresent();
        assertThat(rig.stores.held.waiting(FleetScope.forJob("test")))
                .extracting(HeldStore.Waiting::counts)
                .containsExactly(new HeldRun.Counts(GROUP_EIGHT.length, 0, 0, 0));
    }

    @Test
    void approvedExactlyThatPlanIsCarriedOutAndNothingIsLeft() throws InterruptedException {
        Plan waiting = rig.held().waiting(Rig.JOOST, TAALBLOBS).orElseThrow();

        Run run = rig.approve(true);

        assertThat(run.plan().fingerprint()).isEqualTo(waiting.fingerprint());
        assertThat(run.plan().steps()).isEqualTo(waiting.steps());
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(isIn(rig, DeRegenboog.FLEUR)).isFalse();
        assertThat(rig.held().waiting(Rig.JOOST, TAALBLOBS)).isEmpty();
        assertThat(rig.actions()).contains(AuditAction.PLAN_APPROVED);
    }

    @Test
    void whoApprovesTicksTheBoxAndTypesTheNumber() {
        Plan waiting = rig.held().waiting(Rig.JOOST, TAALBLOBS).orElseThrow();
        assertThat(
                        rig.held()
                                .approve(
                                        Rig.JOOST,
                                        TAALBLOBS,
                                        new Answers(waiting.fingerprint(), false, "4")))
                .isInstanceOf(Confirmation.NotSeen.class);
        assertThat(
                        rig.held()
                                .approve(
                                        Rig.JOOST,
                                        TAALBLOBS,
                                        new Answers(waiting.fingerprint(), true, "5")))
                .isInstanceOf(Confirmation.WrongNumber.class);
    }

    @Test
    void approvedWithoutItsRemovalsEverybodyStaysAndIsNotAskedAboutAgain()
            throws InterruptedException {
        Run run = rig.approve(false);

        assertThat(run.plan().only(Step.DeactivateAccount.class)).isEmpty();
        assertThat(run.ending()).isInstanceOf(Ending.Finished.class);
        assertThat(isIn(rig, DeRegenboog.FLEUR)).isTrue();
        assertThat(rig.nextNight().only(Step.DeactivateAccount.class)).isEmpty();
    }

    @Test
    void discardedNothingIsDoneAndTheSamePlanIsNotAskedAboutAgain() throws InterruptedException {
        String plan = rig.waiting().fingerprint();
        assertThat(rig.held().discard(Rig.JOOST, TAALBLOBS, plan))
                .isEqualTo(Discarding.Result.DONE);
        assertThat(rig.actions()).contains(AuditAction.PLAN_DISCARDED);

        rig.night();
        assertThat(rig.held().waiting(Rig.JOOST, TAALBLOBS)).isEmpty();

        rig.leaves(GROUP_FOUR);
        rig.night();
        assertThat(rig.held().waiting(Rig.JOOST, TAALBLOBS))
                .as("one that rests on other facts is asked about")
                .isPresent();
        assertThat(isIn(rig, DeRegenboog.FLEUR)).isTrue();
    }

    @Test
    void aPlanThatIsNoLongerTheNewestIsNotApproved() throws InterruptedException {
        Answers old = new Answers(rig.waiting().fingerprint(), true, "4");
        rig.everybodyIsBack();
        rig.night();

        assertThat(rig.held().approve(Rig.JOOST, TAALBLOBS, old))
                .isInstanceOf(Confirmation.Outdated.class);
        assertThat(rig.stores.held.find(Rig.JOOST, TAALBLOBS).orElseThrow().state())
                .isEqualTo(HeldRun.State.OVER);
    }

    @Test
    void nobodyIsToldOfItTwiceInAWeekAlsoWhenTheNextNightsPlanIsAnother()
            throws InterruptedException {
        assertThat(rig.told.letters.keySet()).filteredOn(key -> key.contains("held")).hasSize(1);
        rig.pass(Duration.ofDays(6));
        rig.leaves(GROUP_FOUR);
        rig.night();
        assertThat(rig.told.letters.keySet()).filteredOn(key -> key.contains("held")).hasSize(1);
        rig.pass(Duration.ofDays(1));
        rig.night();
        assertThat(rig.told.letters.keySet()).filteredOn(key -> key.contains("held")).hasSize(2);
    }

    @Test
    void whatWaitsInTheSummerCanBeDiscardedAndIsNotAskedAboutInSeptember()
            throws InterruptedException {
        Rig summer = new Rig();
        summer.synchronise(Mode.EVERYTHING);
        summer.pass(Duration.ofDays(240));
        summer.leaves(NOOR);
        summer.night();
        assertThat(summer.waiting().removalsHeld()).isTrue();
        assertThat(summer.waiting().held()).isFalse();
        assertThat(isIn(summer, NOOR)).isTrue();

        assertThat(summer.discard()).isEqualTo(Discarding.Result.DONE);

        assertThat(summer.waiting().removalsHeld()).isFalse();
        assertThat(summer.nextNight().only(Step.DeactivateAccount.class)).isEmpty();
    }

    @Test
    void aFewEveryNightAreHeldTogetherAndStayHeldUntilSomebodyDecides()
            throws InterruptedException {
        Rig slow = lostSlowly();
        assertThat(isIn(slow, DeRegenboog.DAAN)).isFalse();
        assertThat(slow.waiting().holds())
                .containsExactly(new Hold.LossOverDays(AccountKind.PUPIL, "Groep 4/5", 4, 2, 7, 3));

        slow.pass(Duration.ofDays(8));
        slow.night();

        assertThat(isIn(slow, DeRegenboog.LOTTE)).as("nobody said yes").isTrue();
        assertThat(slow.held().waiting(Rig.JOOST, TAALBLOBS)).isPresent();
        assertThat(slow.approve(true).state()).isEqualTo(RunState.DONE);
        assertThat(isIn(slow, DeRegenboog.LOTTE)).isFalse();
    }

    @Test
    void aSlowLossThatWasDiscardedIsNotCarriedOutWhenItsDaysAreOver() throws InterruptedException {
        Rig slow = lostSlowly();
        slow.held().discard(Rig.JOOST, TAALBLOBS, slow.waiting().fingerprint());

        slow.pass(Duration.ofDays(8));
        slow.night();

        assertThat(isIn(slow, DeRegenboog.LOTTE)).isTrue();
        assertThat(slow.held().waiting(Rig.JOOST, TAALBLOBS)).isEmpty();
    }

    @Test
    void whatAPersonApprovedDoesNotCountAgainstTheNightsAfterIt() throws InterruptedException {
        rig.approve(true);
        rig.leaves(
                DeRegenboog.FLEUR,
                DeRegenboog.BRAM,
                DeRegenboog.ZOE,
                DeRegenboog.AYSE,
                DeRegenboog.DAAN,
                DeRegenboog.YUSUF);
        rig.pass(Duration.ofDays(1));
        rig.night();
        assertThat(isIn(rig, DeRegenboog.DAAN)).isFalse();
    }

    /// Two of a group of four on one night, the other two three nights later.
    private static Rig lostSlowly() throws InterruptedException {
        Rig slow = new Rig();
        slow.synchronise(Mode.EVERYTHING);
        slow.pass(Duration.ofDays(1));
        slow.leaves(DeRegenboog.DAAN, DeRegenboog.YUSUF);
        slow.night();
        slow.pass(Duration.ofDays(3));
        slow.leaves(GROUP_FOUR);
        slow.night();
        return slow;
    }

    private static boolean isIn(Rig rig, PersonId pupil) {
        return rig.accounts().values().stream()
                .anyMatch(account -> pupil.equals(account.person()) && account.active());
    }
}
