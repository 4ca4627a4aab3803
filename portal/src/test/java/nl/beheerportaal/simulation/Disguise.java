package nl.beheerportaal.simulation;

import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.plan.Because;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Seen;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.roster.PersonId;

/// For a planted bug: removals that look like updates, and so are not kept for last.
final class Disguise {
    private Disguise() {}

    static Plan removals(Plan plan) {
        List<Step> steps = plan.steps().stream().map(Disguise::disguised).toList();
        return new Plan(plan.basis(), steps, plan.holds(), plan.notices(), plan.seal());
    }

    private static Step disguised(Step step) {
        return step instanceof Step.DeactivateAccount gone
                ? new Step.UpdateAccount(
                        gone.id(),
                        gone.account(),
                        new PersonId(0),
                        gone.before(),
                        gone.before().withActive(false),
                        false,
                        Set.of(),
                        new Seen(null, null, null, null, null),
                        Because.UNCHANGED,
                        gone.shown())
                : step;
    }
}
