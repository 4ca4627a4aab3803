package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Everything that will happen to one school in one app, worked out beforehand. The review shows
/// it, the confirmation seals it, a run carries it out, and nothing else (PRODUCT §6.1).
///
/// @param steps in the order of their ids within each kind; no-ops are written down too
/// @param holds why it, or a part of it, must not run as it is
/// @param notices what a person should know besides
public record Plan(
        Basis basis, List<Step> steps, List<Hold> holds, List<Notice> notices, Seal seal) {
    public Plan {
        steps = List.copyOf(steps);
        holds = List.copyOf(holds);
        notices = List.copyOf(notices);
    }

    /// What a confirmation names: two plans with the same fingerprint rest on the same facts and do
    /// the same.
    public String fingerprint() {
        return seal.fingerprint();
    }

    /// Whether something stops the whole plan.
    public boolean held() {
        return stops(Hold.Scope.EVERYTHING);
    }

    public boolean removalsHeld() {
        return held() || stops(Hold.Scope.REMOVALS);
    }

    /// The steps a run may carry out: those that act and that nothing holds.
    public List<Step> runnable() {
        return held()
                ? List.of()
                : steps.stream()
                        .filter(Step::acts)
                        .filter(step -> !step.removes() || !removalsHeld())
                        .toList();
    }

    /// Whether somebody knows why this account goes: its cause says so, or a person confirmed the
    /// plan, removal by removal.
    public boolean explains(Step.DeactivateAccount gone) {
        return basis.occasion().reviewed() || gone.cause().explained();
    }

    /// Whether a run would change nothing.
    public boolean isEmpty() {
        return steps.stream().noneMatch(Step::acts);
    }

    /// The same plan after a coordinator approved it: its brakes are lifted, and nothing else.
    public Plan approved() {
        return new Plan(basis.with(Occasion.APPROVED), steps, withoutBrakes(), notices, seal);
    }

    /// What a coordinator approved without its removals; the ledger must leave those accounts as
    /// they are ([Ledger#leaving]).
    public Plan approvedWithoutRemovals() {
        List<Step> rest = steps.stream().filter(step -> !step.removes()).toList();
        return new Plan(
                basis.with(Occasion.APPROVED),
                rest,
                withoutBrakes(),
                notices,
                seal.without(only(Step.DeactivateAccount.class), rest));
    }

    /// The same plan, made again while it waits for a person: held as it was, when it rests on the
    /// same facts and is not held by itself.
    public Plan heldAs(Plan before) {
        if (!before.approvable() || approvable() || !before.fingerprint().equals(fingerprint())) {
            return this;
        }
        List<Hold> both = new ArrayList<>(withoutBrakes());
        before.holds.stream().filter(Hold.Brake.class::isInstance).forEach(both::add);
        return new Plan(basis, steps, both, notices, seal);
    }

    private List<Hold> withoutBrakes() {
        return holds.stream().filter(hold -> !(hold instanceof Hold.Brake)).toList();
    }

    /// The steps of one kind, in order.
    public <S extends Step> List<S> only(Class<S> kind) {
        return stream(kind).toList();
    }

    public PlanSummary summary() {
        return PlanSummary.of(this);
    }

    <S extends Step> Stream<S> stream(Class<S> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast);
    }

    /// Whether a coordinator can lift what stops the whole plan, by approving it.
    public boolean approvable() {
        return held()
                && holds.stream()
                        .filter(hold -> hold.scope() == Hold.Scope.EVERYTHING)
                        .allMatch(Hold.Brake.class::isInstance);
    }

    private boolean stops(Hold.Scope scope) {
        return holds.stream().anyMatch(hold -> hold.scope() == scope);
    }
}
