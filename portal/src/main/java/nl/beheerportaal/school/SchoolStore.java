package nl.beheerportaal.school;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;

/// The schools of the portal.
public interface SchoolStore {
    /// The school of the scope.
    School get(SchoolScope scope);

    /// Keeps what Basispoort said about the permission just now; the date moves only when the
    /// answer changed.
    void notePermission(SchoolScope scope, boolean given, Instant now);

    /// Adds a school, or renews its name, reference and state when its number is known.
    SchoolId put(FleetScope scope, School school);

    /// The school Basispoort numbers so, for sign-in and commands.
    Optional<SchoolId> find(FleetScope scope, SchoolNumber number);

    /// Every school, for jobs and commands: ids and numbers only.
    List<SchoolId> all(FleetScope scope);
}
