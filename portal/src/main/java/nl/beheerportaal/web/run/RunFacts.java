package nl.beheerportaal.web.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.sync.run.Ending;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunState;
import nl.beheerportaal.sync.run.StepEntry;
import nl.beheerportaal.sync.run.StepState;
import nl.beheerportaal.web.run.ProgressView.PhaseView;
import nl.beheerportaal.web.run.ProgressView.PhaseView.State;
import nl.beheerportaal.web.words.FailureWords;
import org.jspecify.annotations.Nullable;

/// A run and how far each of its steps is, counted.
public final class RunFacts {
    private final Run run;
    private final Map<StepId, StepState> states = new HashMap<>();

    public RunFacts(Run run, List<StepEntry> entries) {
        this.run = run;
        entries.forEach(entry -> states.put(entry.step(), entry.state()));
    }

    public Run run() {
        return run;
    }

    @Nullable StepState state(Step step) {
        return states.get(step.id());
    }

    /// Every account the run is about: those that stay as they are, too, but none that is nobody's.
    List<Step.OfAccount> accounts() {
        return run.plan().only(Step.OfAccount.class).stream()
                .filter(step -> !(step instanceof Step.LeaveAccount))
                .toList();
    }

    /// Accounts that are not as they should be; while the run works, those that failed already.
    public int failed() {
        return count(step -> run.state().ended() ? !good(step) : hasFailed(step));
    }

    public int total() {
        return accounts().size();
    }

    public int done() {
        return count(this::good);
    }

    /// Accounts that were really changed.
    public int changed() {
        return count(step -> states.get(step.id()) instanceof StepState.Done);
    }

    /// Whether it changed anything at all, groups among it.
    public boolean wroteAnything() {
        return states.values().stream().anyMatch(StepState.Done.class::isInstance);
    }

    boolean good(Step step) {
        return step.acts()
                ? states.get(step.id()) instanceof StepState.Done
                : run.state() != RunState.WAITING;
    }

    /// The five phases of design.md §5.8.
    public ProgressView progress() {
        boolean begun = run.state() != RunState.WAITING;
        PhaseView list = new PhaseView("LIST", begun ? State.DONE : State.NOW, begun ? 1 : 0, 1);
        List<Predicate<Step.OfAccount>> kinds =
                List.of(RunFacts::updates, RunFacts::creates, RunFacts::teaches, RunFacts::removes);
        List<String> names = List.of("UPDATE", "CREATE", "TEACHERS", "REMOVE");
        List<PhaseView> phases = new ArrayList<>(List.of(list));
        boolean before = begun;
        for (int i = 0; i < kinds.size(); i++) {
            PhaseView phase = phase(names.get(i), kinds.get(i), before);
            phases.add(phase);
            before = before && phase.state() == State.DONE;
        }
        return new ProgressView(done(), total(), phases);
    }

    /// What it did, as far as it came.
    public Deltas deltas() {
        return new Deltas(
                count(step -> pupil(step) && stays(step)),
                count(step -> pupil(step) && step instanceof Step.CreateAccount && good(step)),
                count(step -> pupil(step) && returns(step) && good(step)),
                count(step -> pupil(step) && step.removes() && good(step)),
                count(step ->
                        !pupil(step)
                                && (step instanceof Step.CreateAccount || returns(step))
                                && good(step)),
                count(step -> !pupil(step) && step.removes() && good(step)));
    }

    public RunEnd end() {
        return switch (run.state()) {
            case WAITING, RUNNING -> RunEnd.RUNNING;
            case DONE -> RunEnd.DONE;
            case PARTIAL -> RunEnd.PARTIAL;
            case FAILED -> wrote() ? RunEnd.FAILED_HALFWAY : RunEnd.FAILED_UNCHANGED;
            case STOPPED -> wrote() ? RunEnd.STOPPED : RunEnd.FAILED_UNCHANGED;
            case REFUSED_STALE ->
                    run.ending() instanceof Ending.Held ? RunEnd.FAILED_UNCHANGED : RunEnd.STALE;
        };
    }

    /// Key of the sentence that says why it stopped; empty when it did not.
    public String cause() {
        return switch (run.ending()) {
            case null -> "";
            case Ending.Finished _ -> "";
            case Ending.Stale _ -> "failure.stale";
            case Ending.Held(var holds) -> HeldWords.ofFirst(holds);
            case Ending.Interrupted(var why, boolean _) -> HeldWords.then(why);
            case Ending.GaveUp(Failure failure, boolean _) -> FailureWords.then(failure);
            case Ending.Stopped(Failure failure, boolean _) -> FailureWords.then(failure);
        };
    }

    /// For the helpdesk; empty when nothing went wrong.
    public String code() {
        return switch (run.ending()) {
            case null -> "";
            case Ending.Finished _ -> failed() == 0 ? "" : FailureCode.of(run, 0);
            case Ending.Stale _ -> "";
            case Ending.Held _, Ending.Interrupted _ -> FailureCode.of(run, 0);
            case Ending.GaveUp(Failure failure, boolean _) -> FailureCode.of(run, failure.status());
            case Ending.Stopped(Failure failure, boolean _) ->
                    FailureCode.of(run, failure.status());
        };
    }

    private boolean wrote() {
        return switch (run.ending()) {
            case Ending.GaveUp(Failure _, boolean wrote) -> wrote;
            case Ending.Stopped(Failure _, boolean wrote) -> wrote;
            case Ending.Interrupted(var _, boolean wrote) -> wrote;
            case null, default -> changed() > 0;
        };
    }

    private PhaseView phase(String name, Predicate<Step.OfAccount> kind, boolean reached) {
        List<Step.OfAccount> steps = accounts().stream().filter(kind).toList();
        int settled = (int) steps.stream().filter(this::settled).count();
        State state = !reached ? State.LATER : settled == steps.size() ? State.DONE : State.NOW;
        return new PhaseView(name, state, settled, steps.size());
    }

    private boolean settled(Step step) {
        StepState state = states.get(step.id());
        return step.acts() ? state != null && state.settled() : good(step);
    }

    private boolean hasFailed(Step step) {
        return states.get(step.id()) instanceof StepState.Failed;
    }

    private int count(Predicate<Step.OfAccount> which) {
        return (int) accounts().stream().filter(which).count();
    }

    private static boolean updates(Step.OfAccount step) {
        return pupil(step) && !creates(step) && !removes(step);
    }

    private static boolean creates(Step.OfAccount step) {
        return pupil(step) && step instanceof Step.CreateAccount;
    }

    private static boolean teaches(Step.OfAccount step) {
        return !pupil(step);
    }

    private static boolean removes(Step.OfAccount step) {
        return pupil(step) && step.removes();
    }

    private static boolean stays(Step step) {
        return step instanceof Step.KeepAccount
                || step instanceof Step.UpdateAccount
                || (step instanceof Step.PutBack back && !back.returns());
    }

    private static boolean returns(Step step) {
        return step instanceof Step.RestoreAccount
                || (step instanceof Step.PutBack back && back.returns());
    }

    private static boolean pupil(Step.OfAccount step) {
        return step.kind() == AccountKind.PUPIL;
    }
}
