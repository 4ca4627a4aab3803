package nl.beheerportaal.web.app;

import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.school.SchoolScope;

/// The newest plan that was made without a person; parts of it may wait for one.
@FunctionalInterface
public interface HeldPlans {
    Optional<Plan> latest(SchoolScope scope, AppId app);
}
