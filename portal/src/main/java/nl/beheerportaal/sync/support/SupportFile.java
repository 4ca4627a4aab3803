package nl.beheerportaal.sync.support;

import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.PlanShape;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.World;

/// A run without names, as it leaves the house: enough to plan it again on a developer's machine.
///
/// @param version of this form, 1
/// @param day the run was planned for
/// @param shape fingerprint of the shape of the plan that was made of it then
/// @param world with other names and ids
public record SupportFile(int version, LocalDate day, String shape, World world) {
    static final int VERSION = 1;

    /// The plan that this version of the portal makes of it.
    public Plan planned() {
        return Planner.plan(world, day);
    }

    /// Whether that is the plan of then.
    public boolean givesTheSamePlan() {
        return PlanShape.fingerprint(shapeNow()).equals(shape);
    }

    /// What it does, a line a step, without names.
    public List<String> shapeNow() {
        return PlanShape.of(world, planned());
    }
}
