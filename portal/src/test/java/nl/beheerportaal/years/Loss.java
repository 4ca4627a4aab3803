package nl.beheerportaal.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.Role;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.roster.YearGroup;

/// Something wrong at the source that looks like a good answer: complete, of this school, today's.
enum Loss {
    HALF_A_CLASS,
    ONE_GROUP,
    GROUP_EIGHT,
    WHOLE_SCHOOL,
    ALL_BUT_A_FEW,
    ANOTHER_SCHOOL,
    HALF_THE_TEACHERS;

    private static final int WORTH_HALVING = 8;

    /// The wrong answer; nothing when this school has nothing to lose in that way.
    ///
    /// @param app as it is now
    Optional<RosterSnapshot> of(SchoolLife school, AppSnapshot app, LocalDate today) {
        RosterSnapshot roster = school.roster(today);
        return switch (this) {
            case HALF_A_CLASS -> half(school, roster);
            case ONE_GROUP -> oneGroup(school, roster);
            case GROUP_EIGHT ->
                    school.ofYear(8).size() < 4
                            ? Optional.empty()
                            : Optional.of(without(roster, year(roster, YearGroup.of(8))));
            case WHOLE_SCHOOL -> Optional.of(without(roster, roster.pupils()));
            case ALL_BUT_A_FEW ->
                    Optional.of(
                            without(roster, roster.pupils().subList(3, roster.pupils().size())));
            case ANOTHER_SCHOOL -> Optional.of(school.another().roster(today));
            case HALF_THE_TEACHERS -> halfTheTeachers(roster, app, today);
        };
    }

    /// Of those who come along and are in the app; the others cannot be lost.
    private static Optional<RosterSnapshot> halfTheTeachers(
            RosterSnapshot roster, AppSnapshot app, LocalDate today) {
        Set<Role> roles = Limits.standard().teacherRoles();
        Set<PersonId> there = new HashSet<>();
        for (Account teacher : app.activeTeachers()) {
            PersonId person = Account.person(teacher.externalId());
            if (person != null) {
                there.add(person);
            }
        }
        List<StaffMember> teachers =
                roster.staff().stream()
                        .filter(member -> member.isTeacherOn(today, roles))
                        .filter(member -> there.contains(member.id()))
                        .toList();
        if (teachers.size() < WORTH_HALVING) {
            return Optional.empty();
        }
        List<StaffMember> rest = new ArrayList<>(roster.staff());
        rest.removeAll(teachers.subList(0, (teachers.size() + 1) / 2));
        return Optional.of(with(roster, roster.groups(), roster.pupils(), rest));
    }

    private static Optional<RosterSnapshot> half(SchoolLife school, RosterSnapshot roster) {
        return largest(school)
                .filter(room -> school.sizeOf(room) >= WORTH_HALVING)
                .map(room -> {
                    List<Pupil> of = in(roster, room);
                    return without(roster, of.subList(0, (of.size() + 1) / 2));
                });
    }

    private static Optional<RosterSnapshot> oneGroup(SchoolLife school, RosterSnapshot roster) {
        return largest(school)
                .map(room -> {
                    RosterSnapshot rest = without(roster, in(roster, room));
                    List<Group> groups =
                            rest.groups().stream()
                                    .filter(group -> !group.key().value().equals(room.key))
                                    .toList();
                    return with(rest, groups, rest.pupils(), rest.staff());
                });
    }

    /// Any group that has enough to lose, another each time.
    private static Optional<ClassRoom> largest(SchoolLife school) {
        List<ClassRoom> enough =
                school.rooms.stream()
                        .filter(room -> school.sizeOf(room) >= WORTH_HALVING)
                        .sorted(Comparator.comparing((ClassRoom room) -> room.key))
                        .toList();
        return enough.isEmpty()
                ? Optional.empty()
                : Optional.of(enough.get(school.random.nextInt(enough.size())));
    }

    private static List<Pupil> in(RosterSnapshot roster, ClassRoom room) {
        return roster.pupils().stream()
                .filter(pupil -> new LasKey(room.key).equals(pupil.homeGroup()))
                .toList();
    }

    private static List<Pupil> year(RosterSnapshot roster, YearGroup year) {
        return roster.pupils().stream().filter(pupil -> year.equals(pupil.yearGroup())).toList();
    }

    private static RosterSnapshot without(RosterSnapshot roster, List<Pupil> lost) {
        Set<PersonId> ids = new HashSet<>();
        lost.forEach(pupil -> ids.add(pupil.id()));
        return with(
                roster,
                roster.groups(),
                roster.pupils().stream().filter(pupil -> !ids.contains(pupil.id())).toList(),
                roster.staff());
    }

    private static RosterSnapshot with(
            RosterSnapshot old, List<Group> groups, List<Pupil> pupils, List<StaffMember> staff) {
        return new RosterSnapshot(
                old.school(),
                true,
                null,
                groups,
                pupils,
                staff,
                old.mutated(),
                old.generated(),
                old.fetched(),
                old.completeness());
    }
}
