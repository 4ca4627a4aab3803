package nl.beheerportaal.school;

import java.time.Instant;
import java.util.Optional;
import nl.beheerportaal.core.roster.SchoolNumber;
import org.jspecify.annotations.Nullable;

/// Which schools closed or went into another, as Basispoort said it (`gefuseerdNaar`). Of another
/// school nothing is told but that, and when it was first seen.
public interface MergerStore {
    /// Keeps how the scope's school stands. Called inside its transaction.
    ///
    /// @param now becomes the moment of the merger when the school was not known to be merged so
    void note(SchoolScope scope, boolean active, @Nullable SchoolNumber mergedInto, Instant now);

    /// When a school of the portal was last seen to have gone into the one with that number. Called
    /// inside a transaction of the fleet.
    Optional<Instant> lastInto(FleetScope scope, SchoolNumber survivor);
}
