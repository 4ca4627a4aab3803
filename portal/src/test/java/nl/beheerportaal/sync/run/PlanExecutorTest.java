package nl.beheerportaal.sync.run;

import static nl.beheerportaal.regenboog.DeRegenboog.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.plan.Basis;
import nl.beheerportaal.core.plan.Cause;
import nl.beheerportaal.core.plan.Fact;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Moved;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.GroupType;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.roster.YearGroup;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.sync.run.StepState.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanExecutorTest {
    private static final World WORLD = DeRegenboog.everything();
    private static final Plan PLAN = Planner.plan(WORLD, TODAY);
    private static final Failure NO_ANSWER =
            new Failure(Failure.Kind.TIMED_OUT, "taalblobs", 0, "no answer", null);

    @Test
    void withoutTroubleEveryStepIsCalledOnceAndTheRunIsProved() {
        Hand hand = Hand.on(PLAN);
        assertThat(hand.toTheEnd()).isEqualTo(new Ending.Finished(0, new Ending.Proof.Nothing()));
        assertThat(hand.calls).doesNotHaveDuplicates().hasSameSizeAs(PLAN.runnable());
        assertThat(hand.questions).isEmpty();
    }

    @Test
    void aFactThatMovedIsRefusedWithTheDifferenceBeforeAnyCall() {
        World moved =
                WORLD.withSnapshots(
                        DeRegenboog.rosterOf(
                                DeRegenboog.pupils().stream()
                                        .map(pupil ->
                                                pupil.id().equals(DeRegenboog.NOOR)
                                                        ? DeRegenboog.pupil(
                                                                pupil.id(),
                                                                PersonName.of("Nora", "", "Bakker"),
                                                                3,
                                                                DeRegenboog.THREE)
                                                        : pupil)
                                        .toList(),
                                DeRegenboog.staff()),
                        WORLD.app());
        Hand hand = Hand.on(PLAN).planningAnewGives(Planner.plan(moved, TODAY));
        assertThat(hand.toTheEnd())
                .isEqualTo(
                        new Ending.Stale(
                                List.of(
                                        new Moved(
                                                Fact.Kind.PUPIL,
                                                "1001",
                                                "Nora Bakker",
                                                Moved.How.CHANGED,
                                                List.of(Fact.Aspect.NAME)))));
        assertThat(hand.calls).isEmpty();
        assertThat(hand.stored).isEmpty();
    }

    @Test
    void whatStopsTheWholePlanIsSaidBeforeAnyCall() {
        Hand hand =
                Hand.on(PLAN).planningAnewGives(Planner.plan(WORLD.withPermission(false), TODAY));
        assertThat(hand.toTheEnd()).isInstanceOf(Ending.Held.class);
        assertThat(hand.calls).isEmpty();
    }

    @Test
    void membersComeAfterTheirAccountsAndRemovalsComeLast() {
        Hand hand = Hand.on(PLAN);
        hand.toTheEnd();
        int lastCreation = lastIndex(hand, AppCall.CreateAccount.class);
        int firstMembers = hand.calls.indexOf(hand.calls(AppCall.ChangeMembers.class).getFirst());
        int firstRemoval = hand.calls.indexOf(hand.calls(AppCall.SetActive.class).getFirst());
        assertThat(firstMembers).isGreaterThan(lastCreation);
        assertThat(hand.calls.subList(firstRemoval, hand.calls.size()))
                .hasSize(2)
                .allMatch(AppCall.SetActive.class::isInstance);
    }

    /// Where pupils are says which group of the app is theirs: who plans anew after an interruption
    /// must find them where they were until every group is there.
    @Test
    void nobodyMovesWhileAGroupIsStillToBeMade() {
        Hand hand =
                Hand.on(Planner.plan(daanGoesToAGroupThatIsNotInTheApp(), TODAY))
                        .appAnswers((call, before) ->
                                call instanceof AppCall.CreateGroup && before == 0
                                        ? lost()
                                        : new Outcome.Applied("x"));
        hand.toTheEnd();

        assertThat(hand.calls(AppCall.CreateGroup.class)).hasSize(2);
        assertThat(hand.calls(AppCall.ChangeMembers.class))
                .as("one who only leaves needs no new group, and waits all the same")
                .anyMatch(change -> change.added().isEmpty());
        assertThat(hand.calls.indexOf(hand.calls(AppCall.ChangeMembers.class).getFirst()))
                .isGreaterThan(lastIndex(hand, AppCall.CreateGroup.class));
    }

    private static World daanGoesToAGroupThatIsNotInTheApp() {
        LasKey seven = new LasKey("seven");
        RosterSnapshot roster = WORLD.roster();
        List<Group> groups = new ArrayList<>(roster.groups());
        groups.add(new Group(seven, GroupType.HOME, "Groep 7", YearGroup.of(7)));
        List<Pupil> pupils =
                roster.pupils().stream()
                        .map(pupil ->
                                pupil.id().equals(DeRegenboog.DAAN)
                                        ? DeRegenboog.pupil(pupil.id(), pupil.name(), 7, seven)
                                        : pupil)
                        .toList();
        return WORLD.withSnapshots(
                new RosterSnapshot(
                        roster.school(),
                        true,
                        null,
                        groups,
                        pupils,
                        roster.staff().stream().map(PlanExecutorTest::withoutGroups).toList(),
                        roster.mutated(),
                        roster.generated(),
                        roster.fetched(),
                        roster.completeness()),
                WORLD.app());
    }

    private static StaffMember withoutGroups(StaffMember member) {
        return new StaffMember(
                member.id(),
                member.eckId(),
                member.lasKey(),
                member.name(),
                member.email(),
                member.endDate(),
                member.roles(),
                member.unknownRoles(),
                List.of(),
                List.of());
    }

    @Test
    void aLostCreationIsLookedForBeforeItIsMadeAgain() {
        Hand hand =
                Hand.on(PLAN)
                        .appAnswers((call, before) ->
                                isIlias(call) && before == 0 ? lost() : new Outcome.Applied("x"));
        assertThat(hand.toTheEnd().state()).isEqualTo(RunState.DONE);
        assertThat(hand.questions)
                .containsExactly(
                        new Question.AccountByKey("1003"),
                        new Question.AccountByUserName("ilias.bouzidi"));
        assertThat(hand.calls.stream().filter(PlanExecutorTest::isIlias)).hasSize(2);
    }

    @Test
    void aLostCreationThatArrivedIsNotMadeAgain() {
        Account arrived = account("account-99", "1003", "Ilias", "Bouzidi");
        Hand hand =
                Hand.on(PLAN)
                        .appAnswers((call, _) -> isIlias(call) ? lost() : new Outcome.Applied("x"))
                        .lookingFinds(question ->
                                question instanceof Question.AccountByKey
                                        ? new Question.Found.AnAccount(arrived)
                                        : new Question.Found.Nothing());
        assertThat(hand.toTheEnd().state()).isEqualTo(RunState.DONE);
        assertThat(hand.calls.stream().filter(PlanExecutorTest::isIlias)).hasSize(1);
        assertThat(hand.stateOf(ilias()))
                .isEqualTo(new StepState.Done("account-99", StepState.Variant.FIRST));
    }

    @Test
    void aLostCreationInAnAppThatForgetsKeysIsKnownByItsUserNameAndGetsItsKey() {
        Account arrived = account("account-99", null, "Ilias", "Bouzidi");
        Hand hand =
                Hand.on(PLAN)
                        .appAnswers((call, _) -> isIlias(call) ? lost() : new Outcome.Applied("x"))
                        .lookingFinds(question ->
                                question instanceof Question.AccountByUserName
                                        ? new Question.Found.AnAccount(arrived)
                                        : new Question.Found.Nothing());
        assertThat(hand.toTheEnd().state()).isEqualTo(RunState.DONE);
        assertThat(hand.calls(AppCall.UpdateAccount.class))
                .anyMatch(update ->
                        update.account().equals(new AccountId("account-99"))
                                && "1003".equals(update.after().externalId()));
    }

    @Test
    void aUserNameThatIsTakenIsSomebodyElseAndTheNextOneIsTried() {
        Account stranger = account("account-99", null, "Ilias", "Bouzidi");
        Hand hand =
                Hand.on(PLAN)
                        .appAnswers((call, _) ->
                                call instanceof AppCall.CreateAccount create
                                                && create.userName().equals("ilias.bouzidi")
                                        ? new Outcome.Refused(
                                                Outcome.Why.USER_NAME_TAKEN, "userName")
                                        : new Outcome.Applied("x"))
                        .lookingFinds(question ->
                                question instanceof Question.AccountByUserName
                                        ? new Question.Found.AnAccount(stranger)
                                        : new Question.Found.Nothing());
        assertThat(hand.toTheEnd().state()).isEqualTo(RunState.DONE);
        assertThat(hand.questions).containsExactly(new Question.AccountByKey("1003"));
        assertThat(hand.calls(AppCall.CreateAccount.class))
                .filteredOn(PlanExecutorTest::isIlias)
                .extracting(AppCall.CreateAccount::userName)
                .containsExactlyElementsOf(ilias().userNames().subList(0, 2));
    }

    @Test
    void anAddressThatIsTakenIsLeftOut() {
        Hand hand =
                Hand.on(PLAN)
                        .appAnswers((call, _) ->
                                call instanceof AppCall.CreateAccount create
                                                && "s.bos@deregenboog.example"
                                                        .equals(create.fields().email())
                                        ? new Outcome.Refused(Outcome.Why.TAKEN, "emails")
                                        : new Outcome.Applied("x"));
        assertThat(hand.toTheEnd().state()).isEqualTo(RunState.DONE);
        assertThat(hand.calls(AppCall.CreateAccount.class))
                .filteredOn(create -> "2001".equals(create.fields().externalId()))
                .extracting(create -> String.valueOf(create.fields().email()))
                .containsExactly("s.bos@deregenboog.example", "null");
    }

    @Test
    void aGroupNameThatIsTakenGetsTheSchoolYear() {
        Hand hand =
                Hand.on(PLAN)
                        .appAnswers((call, _) ->
                                call instanceof AppCall.UpdateGroup update
                                                && update.after().name().equals("Groep 8")
                                        ? new Outcome.Refused(Outcome.Why.TAKEN, "displayName")
                                        : new Outcome.Applied("x"));
        assertThat(hand.toTheEnd().state()).isEqualTo(RunState.DONE);
        assertThat(hand.calls(AppCall.UpdateGroup.class))
                .extracting(update -> update.after().name())
                .containsSubsequence("Groep 8", "Groep 8 (2026-2027)");
    }

    @Test
    void whenTheAppAsksToWaitTheWholeConnectionWaits() {
        Instant[] refused = new Instant[1];
        Instant[] next = new Instant[1];
        Hand hand = Hand.on(PLAN);
        hand.appAnswers((_, _) -> {
            if (refused[0] == null) {
                refused[0] = hand.now;
                return new Outcome.Later(
                        new Failure(Failure.Kind.RATE_LIMITED, "taalblobs", 429, "slow", null),
                        Duration.ofSeconds(77));
            }
            next[0] = next[0] == null ? hand.now : next[0];
            return new Outcome.Applied("x");
        });
        assertThat(hand.toTheEnd().state()).isEqualTo(RunState.DONE);
        assertThat(Duration.between(refused[0], next[0]))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(77));
    }

    @Test
    void anAppThatRefusesUsStopsTheRunAndNobodyIsRemoved() {
        Failure refused =
                new Failure(Failure.Kind.BAD_CREDENTIALS, "taalblobs", 401, "token", null);
        Hand hand =
                Hand.on(PLAN)
                        .appAnswers((call, _) ->
                                isIlias(call)
                                        ? new Outcome.Stopped(refused)
                                        : new Outcome.Applied("x"));
        assertThat(hand.toTheEnd()).isEqualTo(new Ending.Stopped(refused, true));
        assertThat(hand.calls(AppCall.SetActive.class)).isEmpty();
        assertThat(hand.stateOf(removal(DeRegenboog.MEES)))
                .isEqualTo(new StepState.Failed(Problem.NOT_REACHED, ""));
    }

    @Test
    void anAppThatNeverAnswersIsGivenUpAndNobodyIsRemoved() {
        Hand hand = Hand.on(PLAN).appAnswers((_, _) -> lost());
        assertThat(hand.toTheEnd()).isEqualTo(new Ending.GaveUp(NO_ANSWER, true));
        assertThat(hand.calls(AppCall.SetActive.class)).isEmpty();
    }

    @Test
    void oneBadAccountNeverStopsTheRest() {
        Hand hand =
                Hand.on(PLAN)
                        .appAnswers((call, _) ->
                                isIlias(call)
                                        ? new Outcome.Refused(Outcome.Why.INVALID, "displayName")
                                        : new Outcome.Applied("x"));
        assertThat(hand.toTheEnd()).isEqualTo(new Ending.Finished(1, new Ending.Proof.Nothing()));
        assertThat(hand.stateOf(ilias()))
                .isEqualTo(new StepState.Failed(Problem.INVALID, "displayName"));
        assertThat(hand.calls(AppCall.SetActive.class)).hasSize(2);
        assertThat(hand.calls(AppCall.ChangeMembers.class))
                .filteredOn(change -> change.group().equals(new AppGroupId("q2")))
                .singleElement()
                .matches(change -> change.added().equals(Set.of(new AccountId("x"))));
    }

    @Test
    void anAccountTheAppKeepsFailingOnNeverStopsTheRest() {
        Failure fault = new Failure(Failure.Kind.SERVER_ERROR, "taalblobs", 500, "oops", null);
        Step noor = PLAN.only(Step.UpdateAccount.class).getFirst();
        Hand hand =
                Hand.on(PLAN)
                        .leaves(noor)
                        .appAnswers((call, _) ->
                                isNoor(call)
                                        ? new Outcome.Later(fault, null)
                                        : new Outcome.Applied("x"));
        assertThat(hand.toTheEnd()).isInstanceOf(Ending.Finished.class);
        assertThat(hand.stateOf(noor)).isEqualTo(new StepState.Failed(Problem.APP_FAILS, ""));
        assertThat(hand.calls(AppCall.SetActive.class)).hasSize(2);
    }

    @Test
    void whatTheAppNeverAnsweredAndALastLookShowsDoneIsDone() {
        Failure fault = new Failure(Failure.Kind.SERVER_ERROR, "taalblobs", 500, "oops", null);
        Hand hand =
                Hand.on(PLAN)
                        .appAnswers((call, _) ->
                                isNoor(call)
                                        ? new Outcome.Later(fault, null)
                                        : new Outcome.Applied("x"));
        assertThat(hand.toTheEnd()).isEqualTo(new Ending.Finished(0, new Ending.Proof.Nothing()));
        assertThat(hand.stateOf(PLAN.only(Step.UpdateAccount.class).getFirst()))
                .isInstanceOf(StepState.Done.class);
    }

    @Test
    void nobodysTeachersGoWhenTheNewOnesDidNotCome() {
        Hand hand =
                Hand.on(PLAN)
                        .appAnswers((call, _) ->
                                call instanceof AppCall.CreateAccount create
                                                && create.fields().kind() == AccountKind.TEACHER
                                        ? new Outcome.Refused(Outcome.Why.INVALID, "userType")
                                        : new Outcome.Applied("x"));
        hand.toTheEnd();
        assertThat(hand.calls(AppCall.SetActive.class))
                .extracting(AppCall.SetActive::account)
                .containsExactly(DeRegenboog.MEES);
        assertThat(hand.stateOf(removal(DeRegenboog.OLD_TEACHER)))
                .isEqualTo(new StepState.Failed(Problem.REMOVALS_WITHHELD, ""));
    }

    @Test
    void removalsAreWithheldWhenSomethingFailedWithoutAReason() {
        Hand hand =
                Hand.on(PLAN)
                        .appAnswers((call, _) -> isNoor(call) ? lost() : new Outcome.Applied("x"));
        assertThat(hand.toTheEnd().state()).isEqualTo(RunState.PARTIAL);
        assertThat(hand.calls(AppCall.SetActive.class)).isEmpty();
        assertThat(hand.stateOf(removal(DeRegenboog.MEES)))
                .isEqualTo(new StepState.Failed(Problem.REMOVALS_WITHHELD, ""));
    }

    @Test
    void whenSeatsRunOutExactlyTheNeededRemovalsGoFirst() {
        int[] free = {0};
        Hand hand = Hand.on(PLAN);
        hand.appAnswers((call, _) -> {
            if (call instanceof AppCall.SetActive) {
                free[0]++;
            }
            if (isIlias(call)) {
                if (free[0] == 0) {
                    return new Outcome.Refused(Outcome.Why.NO_SEATS, "seats");
                }
                free[0]--;
            }
            return hand.applied(call);
        });
        assertThat(hand.toTheEnd().state()).isEqualTo(RunState.DONE);
        List<AppCall> fromRemoval =
                hand.calls.stream()
                        .dropWhile(call -> !(call instanceof AppCall.SetActive))
                        .toList();
        assertThat(fromRemoval.get(0)).isEqualTo(new AppCall.SetActive(DeRegenboog.MEES, false));
        assertThat(fromRemoval.get(1)).matches(PlanExecutorTest::isIlias);
        assertThat(fromRemoval.getLast())
                .isEqualTo(new AppCall.SetActive(DeRegenboog.OLD_TEACHER, false));
    }

    @Test
    void withoutAPersonNobodyGoesFirstForASeatWhomNothingExplains() {
        Hand hand = Hand.on(byItself(new Cause.LeftRoster()));
        hand.appAnswers(fullUntilSomebodyGoes(hand));
        hand.toTheEnd();
        assertThat(hand.stateOf(ilias())).isEqualTo(new StepState.Failed(Problem.NO_SEATS, ""));
        assertThat(hand.calls.getLast())
                .as("and who left goes last, so that the seat is free tomorrow")
                .isInstanceOf(AppCall.SetActive.class);
    }

    @Test
    void withoutAPersonWhoIsExplainedGoesFirstForASeat() {
        Hand hand = Hand.on(byItself(new Cause.GroupEightLeft()));
        hand.appAnswers(fullUntilSomebodyGoes(hand));
        hand.toTheEnd();
        assertThat(hand.stateOf(ilias())).isInstanceOf(StepState.Done.class);
    }

    @Test
    void whoWaitsForTheSeatOfAnUnexplainedLeaverIsNoRemainder() {
        Plan plan = byItself(new Cause.LeftRoster());
        Step.CreateAccount ilias = ilias();
        Plan waiting =
                new Plan(
                        plan.basis(),
                        plan.steps().stream().filter(step -> !step.equals(ilias)).toList(),
                        List.of(
                                new Hold.NoSeatLeft(
                                        AccountKind.PUPIL, 12, List.of(DeRegenboog.ILIAS))),
                        List.of(),
                        plan.seal());
        assertThat(Hand.on(waiting).leaves(ilias).toTheEnd())
                .isEqualTo(new Ending.Finished(0, new Ending.Proof.Nothing()));
        assertThat(Hand.on(plan).leaves(ilias).toTheEnd().state()).isEqualTo(RunState.PARTIAL);
    }

    @Test
    void nobodyGoesFirstForASeatWhenSomethingFailedWithoutAReason() {
        Hand hand = Hand.on(PLAN);
        BiFunction<AppCall, Integer, Outcome> full = fullUntilSomebodyGoes(hand);
        hand.appAnswers((call, before) -> isNoor(call) ? lost() : full.apply(call, before));
        hand.toTheEnd();
        assertThat(hand.calls(AppCall.SetActive.class)).isEmpty();
        assertThat(hand.stateOf(ilias())).isEqualTo(new StepState.Failed(Problem.NO_SEATS, ""));
    }

    @Test
    void aRemovalBegunForASeatBeforeACrashIsTheOneThatMakesItAfterwards() {
        List<Step.DeactivateAccount> pupils =
                PLAN.only(Step.DeactivateAccount.class).stream()
                        .filter(gone -> gone.kind() == AccountKind.PUPIL)
                        .toList();
        List<Step> steps = new ArrayList<>(PLAN.steps());
        Step.DeactivateAccount second = another(pupils.getFirst(), DeRegenboog.NOOR);
        steps.add(second);
        Plan two = new Plan(PLAN.basis(), steps, List.of(), List.of(), PLAN.seal());
        StepState.Intended intended = new StepState.Intended(1, StepState.Variant.FIRST);
        Hand hand =
                new Hand(
                        two,
                        RunState.RUNNING,
                        List.of(new StepEntry(second.id(), intended, DeRegenboog.NOW)));
        hand.appAnswers(fullUntilSomebodyGoes(hand));
        hand.toTheEnd();
        assertThat(
                        hand.calls.stream()
                                .filter(call -> call instanceof AppCall.SetActive || isIlias(call))
                                .toList())
                .startsWith(
                        ilias(hand), new AppCall.SetActive(second.account(), false), ilias(hand));
    }

    private static BiFunction<AppCall, Integer, Outcome> fullUntilSomebodyGoes(Hand hand) {
        return (call, _) ->
                isIlias(call) && hand.calls(AppCall.SetActive.class).isEmpty()
                        ? new Outcome.Refused(Outcome.Why.NO_SEATS, "seats")
                        : hand.applied(call);
    }

    private static AppCall ilias(Hand hand) {
        return hand.calls.stream().filter(PlanExecutorTest::isIlias).findFirst().orElseThrow();
    }

    /// The plan as a run without a person has it, with one pupil who goes, and why.
    private static Plan byItself(Cause cause) {
        List<Step> steps =
                PLAN.steps().stream()
                        .filter(step ->
                                !(step instanceof Step.DeactivateAccount gone)
                                        || gone.kind() == AccountKind.PUPIL)
                        .map(step ->
                                step instanceof Step.DeactivateAccount gone
                                        ? because(gone, cause)
                                        : step)
                        .toList();
        Basis basis = PLAN.basis();
        return new Plan(
                new Basis(
                        basis.school(),
                        basis.app(),
                        Occasion.AUTOMATIC,
                        basis.mode(),
                        basis.day(),
                        basis.rosterRead(),
                        basis.appRead(),
                        null),
                steps,
                List.of(),
                List.of(),
                PLAN.seal());
    }

    private static Step because(Step.DeactivateAccount gone, Cause cause) {
        return new Step.DeactivateAccount(
                gone.id(),
                gone.account(),
                gone.person(),
                gone.before(),
                gone.ours(),
                cause,
                gone.restorableUntil(),
                gone.shown());
    }

    private static Step.DeactivateAccount another(Step.DeactivateAccount like, PersonId person) {
        AccountId account = new AccountId("z-" + person);
        return new Step.DeactivateAccount(
                new StepId("deactivate-account/" + account.value()),
                account,
                person,
                like.before(),
                like.ours(),
                like.cause(),
                like.restorableUntil(),
                like.shown());
    }

    @Test
    void aRunThatIsTakenUpAgainLooksForWhatWasIntendedAndRepeatsNothingDone() {
        StepState.Intended intended = new StepState.Intended(1, StepState.Variant.FIRST);
        Step.UpdateAccount noor = PLAN.only(Step.UpdateAccount.class).getFirst();
        Hand hand =
                new Hand(
                        PLAN,
                        RunState.RUNNING,
                        List.of(
                                new StepEntry(ilias().id(), intended, DeRegenboog.NOW),
                                new StepEntry(
                                        noor.id(),
                                        new StepState.Done(null, StepState.Variant.FIRST),
                                        DeRegenboog.NOW)));
        assertThat(hand.toTheEnd().state()).isEqualTo(RunState.DONE);
        assertThat(hand.questions).first().isEqualTo(new Question.AccountByKey("1003"));
        assertThat(hand.calls(AppCall.UpdateAccount.class))
                .noneMatch(update -> update.account().equals(noor.account()));
    }

    private static Outcome lost() {
        return new Outcome.Unknown(NO_ANSWER);
    }

    private static boolean isIlias(AppCall call) {
        return call instanceof AppCall.CreateAccount create
                && "1003".equals(create.fields().externalId());
    }

    private static boolean isNoor(AppCall call) {
        return call instanceof AppCall.UpdateAccount update
                && update.account().equals(DeRegenboog.accountId(DeRegenboog.NOOR));
    }

    private static Step.CreateAccount ilias() {
        return PLAN.only(Step.CreateAccount.class).stream()
                .filter(step -> step.person().equals(DeRegenboog.ILIAS))
                .findFirst()
                .orElseThrow();
    }

    private static Step removal(AccountId account) {
        return PLAN.only(Step.DeactivateAccount.class).stream()
                .filter(step -> step.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private static Account account(String id, @Nullable String key, String given, String family) {
        Account plain = DeRegenboog.account(new AccountId(id), given, family, AccountKind.PUPIL);
        return new Account(
                plain.id(),
                key,
                plain.userName(),
                plain.name(),
                plain.kind(),
                true,
                null,
                null,
                null,
                "",
                null,
                plain.roles(),
                plain.work(),
                null);
    }

    private static int lastIndex(Hand hand, Class<? extends AppCall> kind) {
        int last = -1;
        for (int i = 0; i < hand.calls.size(); i++) {
            if (kind.isInstance(hand.calls.get(i))) {
                last = i;
            }
        }
        return last;
    }
}
