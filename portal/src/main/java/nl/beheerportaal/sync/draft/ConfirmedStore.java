package nl.beheerportaal.sync.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /// Nothing is in force any more: the first synchronisation was undone.
    void delete(SchoolScope scope, AppId app);

    /// Keeps what a run replaced, for its undo.
    ///
    /// @param run our id
    void keepReplaced(SchoolScope scope, AppId app, UUID run, Replaced replaced, Instant now);

    Optional<Replaced> replaced(SchoolScope scope, UUID run);

    /// The runs that put something in force, newest first.
    List<UUID> confirmations(SchoolScope scope, AppId app);
}
