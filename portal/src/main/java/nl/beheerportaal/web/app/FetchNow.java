package nl.beheerportaal.web.app;

import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.SchoolScope;

/// *Nu ophalen uit Basispoort*: what a run without a person does at night, now.
@FunctionalInterface
public interface FetchNow {
    Answer start(SchoolScope scope, AppId app);

    /// What came of it.
    enum Answer {
        STARTED,
        /// Removals wait for a person; there was nothing else.
        HELD,
        NOTHING,
        WITHDRAWN,
        BASISPOORT_SILENT,
        APP_SILENT,
        READ_ONLY
    }
}
