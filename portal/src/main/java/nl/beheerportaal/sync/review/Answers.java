package nl.beheerportaal.sync.review;

import java.util.Optional;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.PlanSummary;

/// What the coordinator filled in under the plan.
///
/// @param fingerprint of the plan on the page
/// @param seen whether the box *ik heb de lijst bekeken* is ticked
/// @param typed the number of pupils that go, as typed; empty when not asked
public record Answers(String fingerprint, boolean seen, String typed) {
    /// Whether the coordinator types the number of pupils that go (design.md §7.4).
    public static boolean mustType(Plan plan, Limits limits) {
        PlanSummary.People pupils = plan.summary().pupils();
        return limits.mustTypeNumber(pupils.removed().size(), pupils.now());
    }

    /// Why the plan does not start with these answers; nothing when it may.
    public Optional<Confirmation> objection(Plan plan, Limits limits) {
        int pupils = plan.summary().pupils().removed().size();
        int teachers = plan.summary().teachers().removed().size();
        if (plan.held()) {
            return Optional.of(new Confirmation.Held(plan.holds()));
        }
        if (pupils + teachers > 0 && !seen) {
            return Optional.of(new Confirmation.NotSeen());
        }
        if (mustType(plan, limits) && !typed.strip().equals(Integer.toString(pupils))) {
            return Optional.of(new Confirmation.WrongNumber(typed.strip(), pupils));
        }
        return Optional.empty();
    }
}
