package nl.beheerportaal.sync.held;

import java.time.Instant;
import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.SchoolScope;

/// Which connections have a lowered brake.
public interface LoweredBrakes {
    /// @return nothing when it was never lowered, or its time is over
    Optional<LoweredBrake> find(SchoolScope scope, AppId app, Instant now);

    void save(SchoolScope scope, LoweredBrake brake);

    void reset(SchoolScope scope, AppId app);
}
