package nl.beheerportaal.web.app;

import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.SchoolScope;

/// *Nu ophalen uit Basispoort*: what a run without a person does at night, now.
@FunctionalInterface
public interface FetchNow {
    /// @return whether there was something to do
    boolean start(SchoolScope scope, AppId app);
}
