package nl.beheerportaal.core.plan;

import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.roster.GroupType;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// Everything the portal keeps of one group in an app, members apart (`scim.md` §4).
///
/// @param externalId the opaque id the portal gave it; null only in what the app had before the
///   portal adopted it
/// @param groupType `home` or `combined`; null only in what the app had before
/// @param yearGroup null when unknown; `C` for a combination group
/// @param schoolYear `2026-2027`; null when the app does not say
public record GroupFields(
        @Nullable String externalId,
        String name,
        @Nullable String groupType,
        @Nullable YearGroup yearGroup,
        @Nullable String schoolYear) {
    /// What the app says of this group now.
    public static GroupFields of(AppGroup group) {
        return new GroupFields(
                group.externalId(),
                group.name(),
                group.groupType(),
                group.yearGroup(),
                group.schoolYear());
    }

    /// The same group under the name it gets in an app where another already bears its own.
    public GroupFields dated() {
        return new GroupFields(
                externalId, dated(name, schoolYear), groupType, yearGroup, schoolYear);
    }

    /// How apps call a type of group.
    static String type(GroupType type) {
        return switch (type) {
            case HOME -> "home";
            case COMBINED -> "combined";
        };
    }

    static String dated(String name, @Nullable String schoolYear) {
        return "%s (%s)".formatted(name, schoolYear);
    }
}
