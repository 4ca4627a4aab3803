package nl.beheerportaal.core.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pupil of the roster.
///
/// @param yearGroup the pupil's own year, also in a combination group
/// @param homeGroup key of the one home group; may point to a group the roster does not have
/// @param combinedGroups keys of the other groups
public record Pupil(
        PersonId id,
        @Nullable EckId eckId,
        @Nullable LasKey lasKey,
        PersonName name,
        @Nullable YearGroup yearGroup,
        @Nullable LasKey homeGroup,
        List<LasKey> combinedGroups)
        implements Person {
    public Pupil {
        combinedGroups = List.copyOf(combinedGroups);
    }
}
