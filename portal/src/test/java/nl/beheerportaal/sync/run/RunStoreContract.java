package nl.beheerportaal.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Basis;
import nl.beheerportaal.core.plan.Fact;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Moved;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Seal;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.school.SchoolScope;
import org.junit.jupiter.api.Test;

/// What every store of runs must do. Subclasses bring the store and a way to run work as one
/// transaction of a school.
public abstract class RunStoreContract {
    protected static final AppId TAALBLOBS = new AppId("taalblobs");
    protected static final AppId REKENBLOBS = new AppId("rekenblobs");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final StepId ONE = new StepId("create-1");
    private static final StepId TWO = new StepId("deactivate-2");

    protected abstract RunStore store();

    /// A school the store may keep runs of; another one at every call.
    protected abstract SchoolScope newSchool();

    protected abstract <T> T inSchool(SchoolScope scope, Supplier<T> work);

    @Test
    void aRunComesBackAsItWasKept() {
        SchoolScope school = newSchool();
        Run run = waiting(TAALBLOBS, NOON);
        assertThat(inSchool(school, () -> store().create(school, run))).isTrue();
        assertThat(inSchool(school, () -> store().find(school, run.id()))).contains(run);
    }

    @Test
    void thereIsOneUnfinishedRunPerSchoolAndApp() {
        SchoolScope school = newSchool();
        SchoolScope other = newSchool();
        Run first = create(school, TAALBLOBS, NOON);
        Run second = waiting(TAALBLOBS, NOON.plusSeconds(1));
        assertThat(inSchool(school, () -> store().create(school, second))).isFalse();
        assertThat(inSchool(school, () -> store().find(school, second.id()))).isEmpty();
        create(school, REKENBLOBS, NOON);
        create(other, TAALBLOBS, NOON);
        assertThat(inSchool(school, () -> store().unfinished(school, TAALBLOBS))).contains(first);
    }

    @Test
    void aSchoolDoesNotSeeTheRunsOfAnother() {
        SchoolScope school = newSchool();
        SchoolScope other = newSchool();
        Run run = create(school, TAALBLOBS, NOON);
        assertThat(inSchool(other, () -> store().find(other, run.id()))).isEmpty();
        assertThat(inSchool(other, () -> store().unfinished(other, TAALBLOBS))).isEmpty();
        assertThat(inSchool(other, () -> store().claim(other, run.id(), "node", NOON))).isEmpty();
        assertThat(inSchool(other, () -> store().latest(other, TAALBLOBS, 9))).isEmpty();
    }

    @Test
    void takingARunOverRaisesItsEpoch() {
        SchoolScope school = newSchool();
        Run run = create(school, TAALBLOBS, NOON);
        long first = claim(school, run);
        long second = claim(school, run);
        assertThat(second).isGreaterThan(first);
        assertThat(found(school, run).epoch()).isEqualTo(second);
        assertThat(found(school, run).state()).isEqualTo(RunState.WAITING);
    }

    @Test
    void aNodeThatWasOvertakenWritesNothing() {
        SchoolScope school = newSchool();
        Run run = create(school, TAALBLOBS, NOON);
        long old = claim(school, run);
        long present = claim(school, run);
        StepEntry entry = new StepEntry(ONE, intended(1), NOON);
        assertThat(inSchool(school, () -> store().write(school, run.id(), old, List.of(entry))))
                .isFalse();
        assertThat(inSchool(school, () -> store().begin(school, run.id(), old, NOON))).isFalse();
        assertThat(inSchool(school, () -> store().end(school, run.id(), old, done(), NOON)))
                .isFalse();
        assertThat(inSchool(school, () -> store().entries(school, run.id()))).isEmpty();
        assertThat(inSchool(school, () -> store().write(school, run.id(), present, List.of(entry))))
                .isTrue();
        assertThat(inSchool(school, () -> store().entries(school, run.id())))
                .containsExactly(entry);
    }

    @Test
    void theNewestStateOfAStepReplacesTheOlder() {
        SchoolScope school = newSchool();
        Run run = create(school, TAALBLOBS, NOON);
        long epoch = claim(school, run);
        List<StepState> states =
                List.of(
                        intended(1),
                        new StepState.Postponed(
                                1, new StepState.Variant(2, true), NOON.plusSeconds(30)),
                        intended(2),
                        new StepState.Failed(StepState.Problem.INVALID, "displayName too long"),
                        new StepState.Done("a-1", StepState.Variant.FIRST),
                        new StepState.Done(null, StepState.Variant.FIRST));
        for (StepState state : states) {
            StepEntry entry = new StepEntry(ONE, state, NOON.plusSeconds(states.indexOf(state)));
            StepEntry other = new StepEntry(TWO, intended(1), NOON);
            assertThat(
                            inSchool(
                                    school,
                                    () ->
                                            store().write(
                                                            school,
                                                            run.id(),
                                                            epoch,
                                                            List.of(entry, other))))
                    .isTrue();
            assertThat(inSchool(school, () -> store().entries(school, run.id())))
                    .containsExactlyInAnyOrder(entry, other);
        }
    }

    @Test
    void aRunBeginsEndsAndThenTakesNoMoreWrites() {
        SchoolScope school = newSchool();
        Run run = create(school, TAALBLOBS, NOON);
        long epoch = claim(school, run);
        assertThat(inSchool(school, () -> store().begin(school, run.id(), epoch, NOON))).isTrue();
        assertThat(found(school, run).state()).isEqualTo(RunState.RUNNING);
        Instant later = NOON.plusSeconds(90);
        assertThat(inSchool(school, () -> store().end(school, run.id(), epoch, done(), later)))
                .isTrue();
        Run ended = found(school, run);
        assertThat(ended.state()).isEqualTo(RunState.DONE);
        assertThat(ended.ending()).isEqualTo(done());
        assertThat(ended.ended()).isEqualTo(later);
        assertThat(inSchool(school, () -> store().end(school, run.id(), epoch, done(), later)))
                .isFalse();
        assertThat(
                        inSchool(
                                school,
                                () ->
                                        store().write(
                                                        school,
                                                        run.id(),
                                                        epoch,
                                                        List.of(
                                                                new StepEntry(
                                                                        ONE, intended(1), later)))))
                .isFalse();
        assertThat(inSchool(school, () -> store().claim(school, run.id(), "node", later)))
                .isEmpty();
        assertThat(inSchool(school, () -> store().unfinished(school, TAALBLOBS))).isEmpty();
    }

    @Test
    void everyEndingComesBackAsItWasKept() {
        Failure down = new Failure(Failure.Kind.UNREACHABLE, "taalblobs", 0, "no route", null);
        List<Ending> endings =
                List.of(
                        done(),
                        new Ending.Finished(3, new Ending.Proof.Unread(down)),
                        new Ending.Finished(0, new Ending.Proof.Remains(List.of())),
                        new Ending.Stale(
                                List.of(
                                        new Moved(
                                                Fact.Kind.PUPIL,
                                                "12",
                                                "Noor de Vries",
                                                Moved.How.CHANGED,
                                                List.of(Fact.Aspect.NAME)))),
                        new Ending.Held(List.of(new Hold.RosterIncomplete(List.of("no staff")))),
                        new Ending.GaveUp(down, true),
                        new Ending.Stopped(down, false));
        for (Ending ending : endings) {
            SchoolScope school = newSchool();
            Run run = create(school, TAALBLOBS, NOON);
            long epoch = claim(school, run);
            inSchool(school, () -> store().end(school, run.id(), epoch, ending, NOON));
            assertThat(found(school, run).ending()).isEqualTo(ending);
            assertThat(found(school, run).state()).isEqualTo(ending.state());
        }
    }

    @Test
    void theLatestRunsComeNewestFirst() {
        SchoolScope school = newSchool();
        Run first = endedRun(school, NOON);
        Run second = endedRun(school, NOON.plusSeconds(60));
        Run third = create(school, TAALBLOBS, NOON.plusSeconds(120));
        create(school, REKENBLOBS, NOON.plusSeconds(180));
        assertThat(inSchool(school, () -> store().latest(school, TAALBLOBS, 9)))
                .extracting(RunHead::id)
                .containsExactly(third.id(), second.id(), first.id());
        assertThat(inSchool(school, () -> store().latest(school, TAALBLOBS, 9)))
                .isEqualTo(
                        Stream.of(third, second, first)
                                .map(run ->
                                        inSchool(school, () -> store().find(school, run.id()))
                                                .orElseThrow()
                                                .head())
                                .toList());
        assertThat(inSchool(school, () -> store().latest(school, TAALBLOBS, 2))).hasSize(2);
    }

    private Run endedRun(SchoolScope school, Instant created) {
        Run run = create(school, TAALBLOBS, created);
        long epoch = claim(school, run);
        inSchool(school, () -> store().end(school, run.id(), epoch, done(), created));
        return run;
    }

    private Run create(SchoolScope school, AppId app, Instant created) {
        Run run = waiting(app, created);
        assertThat(inSchool(school, () -> store().create(school, run))).isTrue();
        return run;
    }

    private long claim(SchoolScope school, Run run) {
        return inSchool(school, () -> store().claim(school, run.id(), "node-1", NOON))
                .orElseThrow();
    }

    private Run found(SchoolScope school, Run run) {
        return inSchool(school, () -> store().find(school, run.id())).orElseThrow();
    }

    private static Ending done() {
        return new Ending.Finished(0, new Ending.Proof.Nothing());
    }

    private static StepState intended(int attempt) {
        return new StepState.Intended(attempt, StepState.Variant.FIRST);
    }

    protected static Run waiting(AppId app, Instant created) {
        Basis basis =
                new Basis(
                        new SchoolNumber(123456),
                        app,
                        Occasion.WIZARD,
                        Mode.EVERYTHING,
                        LocalDate.of(2026, 11, 23),
                        created,
                        created,
                        null);
        Plan plan = new Plan(basis, List.of(), List.of(), List.of(), new Seal("abc", List.of()));
        return Run.waiting(
                new RunId(UUID.randomUUID()), plan, "Marieke de Vries", "coordinator:7", created);
    }

    /// A scope for tests whose store needs no school to exist.
    protected static SchoolScope anySchool() {
        return SchoolScope.forJob(new SchoolId(UUID.randomUUID()), "test");
    }
}
