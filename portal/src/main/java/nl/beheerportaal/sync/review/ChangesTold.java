package nl.beheerportaal.sync.review;

import java.time.Instant;
import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.SchoolScope;

/// What coordinators were told of the roster last.
public interface ChangesTold {
    /// @param digest of the changes
    record Told(String digest, Instant at) {}

    Optional<Told> last(SchoolScope scope, AppId app);

    void keep(SchoolScope scope, AppId app, Told told);
}
