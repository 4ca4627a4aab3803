package nl.beheerportaal.sync.fetch;

import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.school.SchoolScope;

/// The last complete answer of Basispoort and of each app, per school. Only complete snapshots are
/// kept: an incomplete one is shown, never remembered. Names and ECK iDs lie encrypted.
public interface SnapshotStore {
    void saveRoster(SchoolScope scope, RosterSnapshot snapshot);

    Optional<RosterSnapshot> roster(SchoolScope scope);

    void saveApp(SchoolScope scope, AppSnapshot snapshot);

    Optional<AppSnapshot> app(SchoolScope scope, AppId app);
}
