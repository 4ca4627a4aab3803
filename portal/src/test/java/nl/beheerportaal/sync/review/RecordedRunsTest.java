package nl.beheerportaal.sync.review;

import static nl.beheerportaal.regenboog.DeRegenboog.NOW;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.audit.Actor;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.Subject;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.mail.Letter;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.memory.MemoryStores;
import nl.beheerportaal.sync.run.Ending;
import nl.beheerportaal.sync.run.MemoryRunStore;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.StepEntry;
import nl.beheerportaal.sync.run.StepState;
import nl.beheerportaal.sync.run.StepState.Done;
import nl.beheerportaal.sync.run.StepState.Failed;
import org.junit.jupiter.api.Test;

final class RecordedRunsTest {
    private static final SchoolId SCHOOL = new SchoolId(new UUID(1, 2));
    private static final SchoolScope JOOST =
            new SignedIn(SCHOOL.value(), 2002, "Joost Dekker", false).scope();
    private static final SchoolScope JOB = SchoolScope.forJob(SCHOOL, "run");
    private static final Failure DOWN =
            new Failure(Failure.Kind.SERVER_ERROR, "taalblobs", 503, "down", null);
    private static final Ending FINISHED = new Ending.Finished(0, new Ending.Proof.Nothing());

    private final MemoryStores stores = new MemoryStores();
    private final Told told = new Told();
    private final RecordedRuns runs =
            new RecordedRuns(
                    new MemoryRunStore(),
                    new Promotion(stores.confirmed, stores.drafts),
                    told,
                    told.runLetters(),
                    told);

    @Test
    void whatWasConfirmedComesInForceWhenTheRunBeginsAndItsDraftIsGone() {
        Run run = confirmed(Occasion.WIZARD);
        assertThat(stores.confirmed.find(JOB, TAALBLOBS)).isEmpty();

        long epoch = begin(run);

        assertThat(stores.confirmed.find(JOB, TAALBLOBS))
                .hasValueSatisfying(inForce -> {
                    assertThat(inForce.selection().mode()).isEqualTo(Mode.EVERYTHING);
                    assertThat(inForce.version()).isEqualTo(1);
                });
        assertThat(stores.confirmed.pending(JOB, TAALBLOBS)).isEmpty();
        assertThat(stores.drafts.find(JOB, TAALBLOBS, Occasion.WIZARD)).isEmpty();
        assertThat(runs.begin(JOB, run.id(), epoch, NOW)).isTrue();
        assertThat(actions()).containsExactly(AuditAction.RUN_CREATED, AuditAction.RUN_BEGUN);
    }

    @Test
    void aDraftSomebodyWorkedOnSinceIsKept() {
        Run run = confirmed(Occasion.WIZARD);
        Draft draft = stores.drafts.find(JOB, TAALBLOBS, Occasion.WIZARD).orElseThrow();
        Draft later =
                draft.withSelection(draft.selection().withCombinedGroups(true))
                        .savedAt(NOW, "Sanne Bos");
        stores.drafts.save(JOB, TAALBLOBS, Occasion.WIZARD, later, draft.version());

        begin(run);

        assertThat(stores.drafts.find(JOB, TAALBLOBS, Occasion.WIZARD)).contains(later);
        assertThat(stores.confirmed.find(JOB, TAALBLOBS)).isPresent();
    }

    @Test
    void aConfirmedWizardTakesAwayChangesThatWereMadeFromWhatIsNoLongerInForce() {
        Run run = confirmed(Occasion.WIZARD);
        Draft changes = draft().withSelection(Selection.empty(Mode.SELECTIVE)).savedAt(NOW, "x");
        stores.drafts.save(JOB, TAALBLOBS, Occasion.CHANGES, changes, 0);

        begin(run);

        assertThat(stores.drafts.find(JOB, TAALBLOBS, Occasion.CHANGES)).isEmpty();
    }

    @Test
    void confirmedChangesLeaveAWizardSomebodyIsHalfWayThrough() {
        Run run = confirmed(Occasion.CHANGES);
        stores.drafts.save(JOB, TAALBLOBS, Occasion.WIZARD, draft().savedAt(NOW, "x"), 0);

        begin(run);

        assertThat(stores.drafts.find(JOB, TAALBLOBS, Occasion.CHANGES)).isEmpty();
        assertThat(stores.drafts.find(JOB, TAALBLOBS, Occasion.WIZARD)).isPresent();
    }

    @Test
    void aRefusedRunLeavesTheOldModeAndTheDraftAsTheyWere() {
        for (Ending refused :
                List.<Ending>of(
                        new Ending.Stale(List.of()),
                        new Ending.Held(List.of(new Hold.PermissionWithdrawn())),
                        new Ending.GaveUp(DOWN, false))) {
            Run run = confirmed(Occasion.WIZARD);
            long epoch = runs.claim(JOB, run.id(), "node", NOW).orElseThrow();

            assertThat(runs.end(JOB, run.id(), epoch, refused, NOW)).isTrue();

            assertThat(stores.confirmed.find(JOB, TAALBLOBS)).as("%s", refused).isEmpty();
            assertThat(stores.confirmed.pending(JOB, TAALBLOBS)).isEmpty();
            assertThat(stores.drafts.find(JOB, TAALBLOBS, Occasion.WIZARD)).isPresent();
            assertThat(told.letters.get("run/" + run.id())).isInstanceOf(Letter.Failed.class);
            assertThat(told.tiles).as("nobody came or went").isEmpty();
            stores.drafts.delete(JOB, TAALBLOBS, Occasion.WIZARD);
        }
    }

    @Test
    void aNodeThatWasOvertakenRecordsAndTellsNothing() {
        Run run = confirmed(Occasion.WIZARD);
        long old = runs.claim(JOB, run.id(), "one", NOW).orElseThrow();
        runs.claim(JOB, run.id(), "two", NOW);

        assertThat(runs.begin(JOB, run.id(), old, NOW)).isFalse();
        assertThat(runs.end(JOB, run.id(), old, new Ending.GaveUp(DOWN, false), NOW)).isFalse();

        assertThat(actions()).containsExactly(AuditAction.RUN_CREATED);
        assertThat(told.letters).isEmpty();
        assertThat(stores.confirmed.pending(JOB, TAALBLOBS)).isPresent();
    }

    @Test
    void aSecondRunThatMayNotBeLeavesNoRecord() {
        confirmed(Occasion.WIZARD);
        assertThat(runs.create(JOOST, waiting(plan(Occasion.WIZARD), JOOST))).isFalse();
        assertThat(actions()).containsExactly(AuditAction.RUN_CREATED);
    }

    @Test
    void everyStepGoesOnRecordWithWhomWhyAndWhoseDecision() {
        Run run = confirmed(Occasion.WIZARD);
        List<Step> steps = run.plan().runnable();
        finish(run, steps, List.of(), FINISHED);

        assertThat(told.tiles).as("tiles follow").hasSize(1);
        List<AuditEvent> done =
                told.events.stream()
                        .filter(event -> event.action() == AuditAction.STEP_DONE)
                        .toList();
        assertThat(done).hasSameSizeAs(steps);
        assertThat(told.events)
                .allSatisfy(event ->
                        assertThat(event.actor())
                                .isEqualTo(
                                        new Actor.Coordinator(new PersonId(2002), "Joost Dekker")));
        AuditEvent mees =
                done.stream()
                        .filter(event ->
                                event.about().stream()
                                        .anyMatch(mention ->
                                                mention.subject()
                                                        .equals(
                                                                new Subject.Account(
                                                                        TAALBLOBS,
                                                                        DeRegenboog.MEES))))
                        .findFirst()
                        .orElseThrow();
        assertThat(mees.facts().values())
                .containsEntry("step", "REMOVE")
                .containsEntry("why", "NOT_LINKED")
                .containsEntry("run", run.id().toString())
                .containsKey("restorableUntil");
        assertThat(told.events.getLast().action()).isEqualTo(AuditAction.RUN_ENDED);
        assertThat(told.events.getLast().facts().values())
                .containsEntry("state", "DONE")
                .containsEntry("done", Integer.toString(steps.size()))
                .containsEntry("failed", "0")
                .containsEntry("plan", run.plan().fingerprint());
    }

    @Test
    void aFinishedRunIsToldWithItsNumbersAndTheLastDayToUndoIt() {
        Run run = confirmed(Occasion.WIZARD);
        finish(run, run.plan().runnable(), List.of(), FINISHED);

        var summary = run.plan().summary();
        assertThat(told.letters.get("run/" + run.id()))
                .isInstanceOfSatisfying(
                        Letter.Done.class,
                        letter -> {
                            assertThat(letter.app()).isEqualTo("Taalblobs");
                            assertThat(letter.by()).isEqualTo("Joost Dekker");
                            assertThat(letter.pupils())
                                    .isEqualTo(
                                            new Letter.Numbers(
                                                    summary.pupils().staying().size(),
                                                    summary.pupils().fresh().size(),
                                                    summary.pupils().removed().size()));
                            assertThat(letter.teachers().removed())
                                    .isEqualTo(summary.teachers().removed().size());
                            assertThat(letter.restorableUntil())
                                    .isEqualTo(LocalDate.of(2026, 12, 23));
                            assertThat(letter.link())
                                    .hasToString(
                                            "https://portal.example/apps/taalblobs/synchronisaties/"
                                                    + run.id());
                        });
        assertThat(String.valueOf(told.letters.get("run/" + run.id())))
                .as("no pupil's name")
                .doesNotContain("Mees", "Noor");
    }

    @Test
    void accountsThatFailedAreCountedInTheLetter() {
        Run run = confirmed(Occasion.WIZARD);
        List<Step> steps = run.plan().runnable();
        Step failed =
                steps.stream()
                        .filter(Step.CreateAccount.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        finish(
                run,
                steps.stream().filter(step -> !step.equals(failed)).toList(),
                List.of(failed),
                new Ending.Finished(1, new Ending.Proof.Nothing()));

        assertThat(told.letters.get("run/" + run.id()))
                .isInstanceOfSatisfying(
                        Letter.Partial.class,
                        letter -> {
                            assertThat(letter.failed()).isEqualTo(1);
                            assertThat(letter.triesAgain()).as("mode everything").isTrue();
                        });
        assertThat(actions()).contains(AuditAction.STEP_FAILED);
    }

    @Test
    void aRunThatGaveUpSaysHowFarItCame() {
        Run run = confirmed(Occasion.WIZARD);
        List<Step> first =
                run.plan().runnable().stream()
                        .filter(Step.CreateAccount.class::isInstance)
                        .limit(1)
                        .toList();
        finish(run, first, List.of(), new Ending.GaveUp(DOWN, true));

        assertThat(told.letters.get("run/" + run.id()))
                .isInstanceOfSatisfying(
                        Letter.Failed.class,
                        letter -> {
                            assertThat(letter.changed()).isEqualTo(1);
                            assertThat(letter.removed()).isZero();
                            assertThat(letter.trouble()).isEqualTo(Letter.Trouble.APP_AWAY);
                            assertThat(letter.code()).startsWith("BP-503-");
                        });
    }

    @Test
    void whatThePortalDoesByItselfIsToldOnlyWhenItFailsAndOnceAWeek() {
        for (int night = 0; night < 3; night++) {
            Run run = waiting(plan(Occasion.AUTOMATIC), JOB);
            assertThat(runs.create(JOB, run)).isTrue();
            finish(run, run.plan().runnable(), List.of(), FINISHED);
        }
        assertThat(told.letters).as("all went well").isEmpty();
        for (int night = 0; night < 3; night++) {
            Run run = waiting(plan(Occasion.AUTOMATIC), JOB);
            assertThat(runs.create(JOB, run)).isTrue();
            finish(run, List.of(), List.of(), new Ending.GaveUp(DOWN, false));
        }
        assertThat(told.letters).containsOnlyKeys("taalblobs/trouble/2026-W48");
        assertThat(told.events.getLast().actor()).isEqualTo(new Actor.Job("run"));
    }

    private List<AuditAction> actions() {
        return told.events.stream().map(AuditEvent::action).toList();
    }

    private Run confirmed(Occasion occasion) {
        Draft draft = draft().savedAt(NOW, "Joost Dekker");
        stores.drafts.save(JOOST, TAALBLOBS, occasion, draft, 0);
        Run run = waiting(plan(occasion), JOOST);
        assertThat(runs.create(JOOST, run)).isTrue();
        stores.confirmed.savePending(JOOST, TAALBLOBS, Confirmed.of(draft, Set.of(), 1));
        return run;
    }

    private long begin(Run run) {
        long epoch = runs.claim(JOB, run.id(), "node", NOW).orElseThrow();
        assertThat(runs.begin(JOB, run.id(), epoch, NOW)).isTrue();
        return epoch;
    }

    private void finish(Run run, List<Step> done, List<Step> failed, Ending ending) {
        long epoch = begin(run);
        for (Step step : done) {
            String made = step instanceof Step.CreateAccount ? "made-" + step.id() : null;
            write(run, epoch, step, new Done(made, StepState.Variant.FIRST));
        }
        failed.forEach(
                step -> write(run, epoch, step, new Failed(StepState.Problem.INVALID, "no")));
        assertThat(runs.end(JOB, run.id(), epoch, ending, NOW)).isTrue();
    }

    private void write(Run run, long epoch, Step step, StepState state) {
        assertThat(runs.write(JOB, run.id(), epoch, List.of(new StepEntry(step.id(), state, NOW))))
                .isTrue();
    }

    private static Draft draft() {
        return Draft.from(null, NOW, "Joost Dekker").withMode(Mode.EVERYTHING);
    }

    private static Plan plan(Occasion occasion) {
        return Planner.plan(
                DeRegenboog.world(occasion, Selection.empty(Mode.EVERYTHING)), DeRegenboog.TODAY);
    }

    private static Run waiting(Plan plan, SchoolScope by) {
        return Run.waiting(
                new RunId(UUID.randomUUID()),
                plan,
                by.actor().display(),
                by.actor().reference(),
                NOW);
    }
}
