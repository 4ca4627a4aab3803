package nl.beheerportaal.web.app;

import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.review.AutomaticRuns;

/// *Nu ophalen uit Basispoort*: what a run without a person does at night, now.
@FunctionalInterface
public interface FetchNow {
    AutomaticRuns.Result start(SchoolScope scope, AppId app);
}
