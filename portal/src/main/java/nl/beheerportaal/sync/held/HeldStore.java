package nl.beheerportaal.sync.held;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;

/// The newest held run of each connection.
public interface HeldStore {
    Optional<HeldRun> find(SchoolScope scope, AppId app);

    void save(SchoolScope scope, HeldRun held);

    /// What waits at one school, for the helpdesk: counts and states.
    record Waiting(SchoolId school, AppId app, Instant since, HeldRun.Counts counts) {}

    /// All that wait, over all schools; who waits longest comes first. Called inside a transaction
    /// of the fleet.
    List<Waiting> waiting(FleetScope scope);
}
