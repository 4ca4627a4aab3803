package nl.beheerportaal.sync.run;

import java.time.Instant;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.SchoolScope;

/// What every run of every node looks at between its steps: a withdrawn permission, a licence that
/// ended, a school that closed, a pause, and an app that asked for rest.
public interface Clearances {
    /// Called inside a transaction of the school, the same in which the next intentions are stored.
    Clearance of(SchoolScope scope, AppId app, Instant now);

    /// The app asked one of us to wait; all nodes heed it. A longer rest known already stays.
    /// Called inside a transaction of the school.
    void rest(SchoolScope scope, AppId app, Instant until);
}
