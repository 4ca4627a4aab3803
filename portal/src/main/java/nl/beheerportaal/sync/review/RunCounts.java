package nl.beheerportaal.sync.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.mail.Letter;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.StepEntry;
import nl.beheerportaal.sync.run.StepState;

/// What a run that ended did, in numbers of accounts. Accounts that are nobody's of the chosen
/// people do not count, nor do removals the plan held.
final class RunCounts {
    private final List<Step.OfAccount> accounts;
    private final Map<StepId, StepState> states = new HashMap<>();

    RunCounts(Run run, List<StepEntry> entries) {
        boolean held = run.plan().removalsHeld();
        this.accounts =
                run.plan().only(Step.OfAccount.class).stream()
                        .filter(step -> !(step instanceof Step.LeaveAccount))
                        .filter(step -> !held || !step.removes())
                        .toList();
        entries.forEach(entry -> states.put(entry.step(), entry.state()));
    }

    int total() {
        return accounts.size();
    }

    /// Accounts that are not as they should be.
    int failed() {
        return count(step -> step.acts() && !done(step));
    }

    int changed() {
        return count(this::done);
    }

    int removed() {
        return count(step -> step.removes() && done(step));
    }

    Letter.Numbers of(AccountKind kind) {
        return new Letter.Numbers(
                count(step ->
                        step.kind() == kind
                                && (step instanceof Step.KeepAccount
                                        || step instanceof Step.UpdateAccount
                                        || (step instanceof Step.PutBack back && !back.returns()))),
                count(step ->
                        step.kind() == kind
                                && (step instanceof Step.CreateAccount
                                        || step instanceof Step.RestoreAccount
                                        || (step instanceof Step.PutBack back && back.returns()))
                                && done(step)),
                count(step -> step.kind() == kind && step.removes() && done(step)));
    }

    private boolean done(Step step) {
        return states.get(step.id()) instanceof StepState.Done;
    }

    private int count(Predicate<Step.OfAccount> which) {
        return (int) accounts.stream().filter(which).count();
    }
}
