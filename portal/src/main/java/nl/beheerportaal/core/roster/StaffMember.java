package nl.beheerportaal.core.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody employed at the school.
///
/// @param endDate *einddatum*: the last day; null when open
/// @param unknownRoles role names Basispoort sent that we do not know: shown, never sent on
/// @param groups keys of home groups
/// @param combinedGroups keys of other groups
public record StaffMember(
        PersonId id,
        @Nullable EckId eckId,
        @Nullable LasKey lasKey,
        PersonName name,
        @Nullable String email,
        @Nullable LocalDate endDate,
        Set<Role> roles,
        Set<String> unknownRoles,
        List<LasKey> groups,
        List<LasKey> combinedGroups)
        implements Person {
    public StaffMember {
        roles = Set.copyOf(roles);
        unknownRoles = Set.copyOf(unknownRoles);
        groups = List.copyOf(groups);
        combinedGroups = List.copyOf(combinedGroups);
    }

    /// Whether this person still works at the school on that day; the end date itself is the last
    /// working day.
    public boolean worksOn(LocalDate day) {
        return endDate == null || !endDate.isBefore(day);
    }

    /// May this person sign in to the portal for this school (PRODUCT §1)?
    public boolean isCoordinatorOn(LocalDate day) {
        return roles.contains(Role.ICT_COORDINATOR) && worksOn(day);
    }

    /// Does this person count as *docent*: works here and has one of the roles the publisher lists
    /// (PRODUCT §4.3)?
    public boolean isTeacherOn(LocalDate day, Set<Role> teacherRoles) {
        return worksOn(day) && roles.stream().anyMatch(teacherRoles::contains);
    }
}
