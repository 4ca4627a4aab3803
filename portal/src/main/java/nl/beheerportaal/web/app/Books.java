package nl.beheerportaal.web.app;

import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.school.SchoolScope;

/// What the portal did in an app so far.
@FunctionalInterface
public interface Books {
    Ledger of(SchoolScope scope, AppId app);
}
