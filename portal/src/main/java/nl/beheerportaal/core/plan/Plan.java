package nl.beheerportaal.core.plan;

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

    /// Whether a run would change nothing.
    public boolean isEmpty() {
        return steps.stream().noneMatch(Step::acts);
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

    private boolean stops(Hold.Scope scope) {
        return holds.stream().anyMatch(hold -> hold.scope() == scope);
    }
}
