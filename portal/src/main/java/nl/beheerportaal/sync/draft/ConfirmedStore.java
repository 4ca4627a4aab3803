package nl.beheerportaal.sync.draft;

import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.SchoolScope;

/// What is in force, per school and app.
public interface ConfirmedStore {
    Optional<Confirmed> find(SchoolScope scope, AppId app);

    /// Replaces what is in force.
    ///
    /// @return false when somebody else changed it since `expectedVersion` (0: there was none)
    boolean save(SchoolScope scope, AppId app, Confirmed confirmed, long expectedVersion);
}
