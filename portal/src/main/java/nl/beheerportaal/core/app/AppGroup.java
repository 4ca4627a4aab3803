package nl.beheerportaal.core.app;

import java.util.Set;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// A group in a learning app (SCIM Group).
///
/// @param externalId the opaque id the portal gave it; null when the portal neither made nor
///   adopted it
/// @param groupType `home` or `combined` when the portal manages it; null when the app does not say
public record AppGroup(
        AppGroupId id,
        @Nullable String externalId,
        String name,
        @Nullable String groupType,
        @Nullable YearGroup yearGroup,
        @Nullable String schoolYear,
        Set<AccountId> members) {
    public AppGroup {
        members = Set.copyOf(members);
    }
}
