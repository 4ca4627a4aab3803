package nl.beheerportaal.school;

import java.time.Instant;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import org.jspecify.annotations.Nullable;

/// A school that uses the portal.
///
/// @param reference Basispoort's `instellingRef`; empty when unknown
/// @param active false when Basispoort says that the school is closed or merged
public record School(
        SchoolId id,
        SchoolNumber number,
        String name,
        String reference,
        boolean active,
        @Nullable SchoolNumber mergedInto,
        Permission permission) {
    /// Whether the school shares its roster with the publisher, as far as we know.
    ///
    /// @param given null when Basispoort was never asked
    /// @param since when that became so, as far as we saw
    /// @param checked when Basispoort last answered
    public record Permission(
            @Nullable Boolean given, @Nullable Instant since, @Nullable Instant checked) {
        public static final Permission UNKNOWN = new Permission(null, null, null);

        /// Withdrawn for certain: asked and answered, not merely unknown.
        public boolean withdrawn() {
            return given != null && !given;
        }
    }
}
