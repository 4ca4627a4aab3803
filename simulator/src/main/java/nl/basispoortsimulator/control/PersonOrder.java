package nl.basispoortsimulator.control;

import java.util.List;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.School.Group;
import nl.basispoortsimulator.world.School.Name;
import nl.basispoortsimulator.world.School.Pupil;
import nl.basispoortsimulator.world.School.StaffMember;
import org.jspecify.annotations.Nullable;

/// A person to be added or changed.
///
/// @param given and the other parts of a name; what is left out stays as it was
/// @param group LAS key or name of a home group, or an empty string for none
/// @param endDate `yyyy-MM-dd`, or an empty string for none
record PersonOrder(
        @Nullable String given,
        @Nullable String prefix,
        @Nullable String surname,
        @Nullable String initials,
        @Nullable String yearGroup,
        @Nullable String group,
        @Nullable String eckId,
        @Nullable String lasKey,
        @Nullable List<String> roles,
        @Nullable String endDate,
        @Nullable String email) {

    Pupil newPupil(School school, long id) {
        Pupil blank =
                new Pupil(
                        id,
                        null,
                        "N" + id,
                        new Name(null, null, null, null),
                        null,
                        null,
                        List.of());
        return changed(school, blank);
    }

    StaffMember newMember(School school, long id) {
        StaffMember blank =
                new StaffMember(
                        id,
                        null,
                        "N" + id,
                        new Name(null, null, null, null),
                        null,
                        null,
                        List.of("Leerkracht"),
                        List.of(),
                        List.of());
        return changed(school, blank);
    }

    Pupil changed(School school, Pupil pupil) {
        String key = group == null ? pupil.group() : groupKey(school);
        return new Pupil(
                pupil.id(),
                changed(eckId, pupil.eckId()),
                changed(lasKey, pupil.lasKey()),
                name(pupil.name()),
                changed(yearGroup, pupil.yearGroup()),
                key,
                pupil.subgroups());
    }

    StaffMember changed(School school, StaffMember member) {
        String key = group == null ? null : groupKey(school);
        return new StaffMember(
                member.id(),
                changed(eckId, member.eckId()),
                changed(lasKey, member.lasKey()),
                name(member.name()),
                changed(email, member.email()),
                changed(endDate, member.endDate()),
                roles == null ? member.roles() : roles,
                group == null ? member.groups() : key == null ? List.of() : List.of(key),
                member.subgroups());
    }

    private Name name(Name before) {
        return new Name(
                changed(given, before.given()),
                changed(prefix, before.prefix()),
                changed(surname, before.surname()),
                changed(initials, before.initials()));
    }

    private @Nullable String groupKey(School school) {
        if (group == null || group.isEmpty()) {
            return null;
        }
        return school.groups().stream()
                .filter(each -> group.equals(each.key()) || group.equals(each.name()))
                .map(Group::key)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no group " + group));
    }

    /// Left out: as before; empty: nothing.
    private static @Nullable String changed(@Nullable String order, @Nullable String before) {
        return order == null ? before : order.isEmpty() ? null : order;
    }
}
