package nl.beheerportaal.sync.draft;

import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.SchoolScope;

/// What is in force, per school and app, and what will be once the run of a confirmed plan begins.
/// Until then the old mode, links and selection stay in force (PRODUCT §3.6).
public interface ConfirmedStore {
    Optional<Confirmed> find(SchoolScope scope, AppId app);

    /// Replaces what is in force.
    ///
    /// @return false when somebody else changed it since `expectedVersion` (0: there was none)
    boolean save(SchoolScope scope, AppId app, Confirmed confirmed, long expectedVersion);

    /// What a coordinator confirmed and whose run has not begun yet.
    Optional<Confirmed> pending(SchoolScope scope, AppId app);

    void savePending(SchoolScope scope, AppId app, Confirmed confirmed);

    /// Forgets it; nothing happens when there is none.
    void dropPending(SchoolScope scope, AppId app);
}
