package nl.beheerportaal.sync.review;

import static nl.beheerportaal.regenboog.DeRegenboog.MEES;
import static nl.beheerportaal.regenboog.DeRegenboog.SANNE;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.sync.draft.Act;
import nl.beheerportaal.sync.memory.Desk;
import nl.beheerportaal.sync.run.Run;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private final Desk desk = new Desk();

    @Test
    void theRunCarriesExactlyThePlanOnThePage() {
        Proposal proposal = linkedAndReady();

        Confirmation confirmation = confirm(proposal, true, removed(proposal));

        Run run = desk.runs.unfinished(desk.joost, TAALBLOBS).orElseThrow();
        assertThat(confirmation).isEqualTo(new Confirmation.Started(run.id()));
        assertThat(run.plan()).isEqualTo(proposal.plan());
        assertThat(desk.queued).containsExactly(run.id());
    }

    @Test
    void theOldModeStaysInForceUntilTheRunBegins() {
        Proposal proposal = linkedAndReady();

        confirm(proposal, true, removed(proposal));

        assertThat(desk.stores.confirmed.find(desk.joost, TAALBLOBS)).isEmpty();
        assertThat(desk.stores.confirmed.pending(desk.joost, TAALBLOBS)).isPresent();
        assertThat(desk.wizard.peek(desk.joost, TAALBLOBS)).isPresent();
    }

    @Test
    void pressingTwiceStartsOneRun() {
        Proposal proposal = linkedAndReady();
        confirm(proposal, true, removed(proposal));

        Confirmation second = confirm(proposal, true, removed(proposal));

        assertThat(second).isInstanceOf(Confirmation.Busy.class);
        assertThat(desk.queued).hasSize(1);
    }

    @Test
    void aPageFromBeforeTheLastActIsOutdated() {
        Proposal proposal = linkedAndReady();
        desk.act(desk.sanne, new Act.MayGo(MEES));

        assertThat(confirm(proposal, true, "1")).isEqualTo(new Confirmation.Outdated());
        assertThat(desk.queued).isEmpty();
    }

    @Test
    void whoWillGoMustHaveBeenSeen() {
        assertThat(confirm(linkedAndReady(), false, "1")).isEqualTo(new Confirmation.NotSeen());
    }

    @Test
    void theNumberOfALongListIsTyped() {
        desk.act(desk.joost, new Act.ChooseMode(Mode.EVERYTHING));
        Reviewed.Ready ready = ready();
        assertThat(ready.mustType()).isTrue();

        assertThat(confirm(ready.proposal(), true, "een paar"))
                .isEqualTo(
                        new Confirmation.WrongNumber(
                                "een paar", Integer.parseInt(removed(ready.proposal()))));
    }

    @Test
    void anUnlinkedAccountIsOnTheListOfWhoGoes() {
        assertThat(linkedAndReady().plan().only(Step.DeactivateAccount.class))
                .extracting(Step.DeactivateAccount::account)
                .contains(MEES);
    }

    @Test
    void nothingCanStartWhileBasispoortIsSilent() {
        linkedAndReady();
        desk.basispoort.failWith(Desk.DOWN);

        assertThat(unread().failure().kind()).isEqualTo(Failure.Kind.UNREACHABLE);
    }

    @Test
    void halfARosterIsNotARoster() {
        linkedAndReady();
        RosterSnapshot whole = DeRegenboog.roster();
        desk.basispoort.put(
                new RosterSnapshot(
                        whole.school(),
                        true,
                        null,
                        whole.groups(),
                        List.of(),
                        whole.staff(),
                        whole.mutated(),
                        whole.generated(),
                        whole.fetched(),
                        new Completeness.Incomplete(List.of("the list of pupils is missing"))));

        assertThat(unread().failure().kind()).isEqualTo(Failure.Kind.BROKEN_ANSWER);
    }

    @Test
    void aRosterOfAnotherSchoolIsHeldAtTheReviewAsWellAsInTheRun() {
        linkedAndReady();
        RosterSnapshot own = DeRegenboog.roster();
        SchoolNumber other = new SchoolNumber(own.school().value() + 1);
        desk.basispoort.mixUp(
                own.school(),
                new RosterSnapshot(
                        other,
                        true,
                        null,
                        own.groups(),
                        own.pupils(),
                        own.staff(),
                        own.mutated(),
                        own.generated(),
                        own.fetched(),
                        own.completeness()));

        assertThat(ready().proposal().plan().holds())
                .containsExactly(new Hold.WrongSchool(own.school(), other));
    }

    @Test
    void turningAPageOfThePlanReadsNothingOutside() {
        Proposal proposal = linkedAndReady();
        desk.basispoort.failWith(Desk.DOWN);

        Reviewed again = again(proposal);

        assertThat(again).isInstanceOf(Reviewed.Ready.class);
        assertThat(((Reviewed.Ready) again).proposal()).isEqualTo(proposal);
    }

    @Test
    void aPageOfThePlanBeforeTheLastActIsMadeAnew() {
        Proposal proposal = linkedAndReady();
        desk.act(desk.sanne, new Act.MayGo(MEES));

        Reviewed again = again(proposal);

        assertThat(again).isInstanceOf(Reviewed.Ready.class);
        assertThat(((Reviewed.Ready) again).proposal().draftVersion())
                .isGreaterThan(proposal.draftVersion());
    }

    @Test
    void aPageOfAPlanThatIsNotTheNewestIsMadeAnew() {
        Proposal first = linkedAndReady();
        desk.basispoort.put(
                DeRegenboog.rosterOf(DeRegenboog.pupils().subList(0, 8), DeRegenboog.staff()));
        Proposal newest = ready().proposal();

        assertThat(first.plan().fingerprint()).isNotEqualTo(newest.plan().fingerprint());
        assertThat(((Reviewed.Ready) again(first)).proposal()).isEqualTo(newest);
    }

    @Test
    void aSideThatWasReadAgainSinceIsShownInAPlanMadeAnew() {
        Proposal proposal = linkedAndReady();
        desk.stores.snapshots.saveRoster(
                desk.joost, readAt(proposal.plan().basis().rosterRead().plusSeconds(1)));
        desk.basispoort.failWith(Desk.DOWN);

        assertThat(again(proposal)).isInstanceOf(Reviewed.Unread.class);
    }

    @Test
    void afterAQuarterOfAnHourBothSidesAreReadAgain() {
        linkedAndReady();
        desk.basispoort.put(readAt(DeRegenboog.NOW.minus(Duration.ofMinutes(16))));
        Proposal old = ready().proposal();
        desk.basispoort.failWith(Desk.DOWN);

        assertThat(again(old)).isInstanceOf(Reviewed.Unread.class);
    }

    @Test
    void whileARunIsBusyNoPageOfAnOldPlanIsShown() {
        Proposal proposal = linkedAndReady();
        confirm(proposal, true, removed(proposal));

        assertThat(again(proposal)).isInstanceOf(Reviewed.Busy.class);
    }

    @Test
    void aListWithoutPupilsIsAFailureAndTheLastOneStays() {
        linkedAndReady();
        desk.basispoort.put(DeRegenboog.rosterOf(List.of(), DeRegenboog.staff()));

        assertThat(unread().failure().kind()).isEqualTo(Failure.Kind.DOUBTED);
        assertThat(unread().sides().roster().snapshot())
                .satisfies(last -> assertThat(last.pupils()).isNotEmpty());
    }

    @Test
    void withoutPermissionNothingIsPlanned() {
        linkedAndReady();
        desk.basispoort.permit(DeRegenboog.SCHOOL, false);

        assertThat(desk.review.open(desk.joost, TAALBLOBS, Occasion.WIZARD))
                .isInstanceOf(Reviewed.Withdrawn.class);
        assertThat(desk.stores.schools.get(desk.joost).permission().withdrawn()).isTrue();
    }

    @Test
    void withoutAModeThereIsNothingToReview() {
        assertThat(desk.review.open(desk.joost, TAALBLOBS, Occasion.WIZARD))
                .isInstanceOf(Reviewed.NothingChosen.class);
    }

    @Test
    void whoMayOnlyLookStartsNothing() {
        Proposal proposal = linkedAndReady();

        assertThat(
                        desk.review.confirm(
                                desk.visitor,
                                TAALBLOBS,
                                Occasion.WIZARD,
                                new Answers(proposal.plan().fingerprint(), true, "")))
                .isEqualTo(new Confirmation.ReadOnly());
    }

    @Test
    void whatARunMadeIsCarriedOverToTheDraftSomebodyWorksOn() {
        var before = DeRegenboog.links();
        AccountId made = new AccountId("new");
        var after = before.with(DeRegenboog.link(made, DeRegenboog.ILIAS));
        var draft = before.without(DeRegenboog.accountId(DeRegenboog.NOOR));

        var merged = ConfirmedWorlds.merged(draft, before, after);

        assertThat(merged.of(made)).isPresent();
        assertThat(merged.has(DeRegenboog.NOOR)).as("unlinked in the draft stays so").isFalse();
    }

    private Proposal linkedAndReady() {
        desk.act(desk.joost, new Act.ChooseMode(Mode.SELECTIVE));
        desk.act(desk.joost, new Act.LinkAutomatically());
        desk.act(desk.joost, new Act.ChooseTeachers(Set.of(SANNE), true));
        return ready().proposal();
    }

    private Reviewed.Ready ready() {
        Reviewed reviewed = desk.review.open(desk.joost, TAALBLOBS, Occasion.WIZARD);
        assertThat(reviewed).isInstanceOf(Reviewed.Ready.class);
        return (Reviewed.Ready) reviewed;
    }

    private Reviewed again(Proposal proposal) {
        return desk.review.again(
                desk.joost, TAALBLOBS, Occasion.WIZARD, proposal.plan().fingerprint());
    }

    private static RosterSnapshot readAt(Instant moment) {
        RosterSnapshot roster = DeRegenboog.roster();
        return new RosterSnapshot(
                roster.school(),
                true,
                null,
                roster.groups(),
                roster.pupils(),
                roster.staff(),
                roster.mutated(),
                roster.generated(),
                moment,
                roster.completeness());
    }

    private Reviewed.Unread unread() {
        Reviewed reviewed = desk.review.open(desk.joost, TAALBLOBS, Occasion.WIZARD);
        assertThat(reviewed).isInstanceOf(Reviewed.Unread.class);
        return (Reviewed.Unread) reviewed;
    }

    private Confirmation confirm(Proposal proposal, boolean seen, String typed) {
        return desk.review.confirm(
                desk.joost,
                TAALBLOBS,
                Occasion.WIZARD,
                new Answers(proposal.plan().fingerprint(), seen, typed));
    }

    private static String removed(Proposal proposal) {
        return Integer.toString(proposal.plan().summary().pupils().removed().size());
    }
}
