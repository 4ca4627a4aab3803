package nl.basispoortsimulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.basispoortsimulator.world.AppAccount.Administrator;
import nl.basispoortsimulator.world.AppAccount.AppUser;
import nl.basispoortsimulator.world.School.Name;
import nl.basispoortsimulator.world.School.StaffMember;
import nl.basispoortsimulator.world.Slip.Typed;

/// Adds the teachers of an app account: the administrator, colleagues written in several ways, and
/// some who left long ago.
final class TeacherMaker {
    private final AccountSpec spec;
    private final School school;
    private final NameLists names;
    private final Dice dice;
    private final UserMaker users;

    TeacherMaker(AccountSpec spec, School school, NameLists names, Dice dice, UserMaker users) {
        this.spec = spec;
        this.school = school;
        this.names = names;
        this.dice = dice;
        this.users = users;
    }

    /// How the account's administrator is known: the first ICT coordinator.
    static Administrator administrator(StaffMember member) {
        return new Administrator(userName(member.name()), Objects.requireNonNull(member.email()));
    }

    void make(List<AppUser> made, Map<String, Long> origins) {
        List<StaffMember> colleagues = new ArrayList<>(school.staff());
        colleagues.sort(java.util.Comparator.comparing(each -> !each.coordinator()));
        int known = Math.min(colleagues.size(), spec.teachers() - spec.formerTeachers());
        for (StaffMember member : colleagues.subList(0, Math.max(0, known))) {
            AppUser user = colleague(member, member.equals(colleagues.getFirst()));
            made.add(user);
            origins.put(user.id(), member.id());
        }
        for (int i = 0; i < spec.formerTeachers(); i++) {
            NameLists.Surname surname = names.surname(dice, "dutch");
            Name name = new Name(names.staffGiven(dice), surname.prefix(), surname.name(), null);
            made.add(
                    users.teacher(
                            new Typed(name.given() + "", name.family()), userName(name), null));
        }
    }

    private AppUser colleague(StaffMember member, boolean administrator) {
        Name name = member.name();
        String given = Objects.requireNonNullElse(name.given(), "");
        if (administrator) {
            return users.teacher(new Typed(given, name.family()), userName(name), member.email());
        }
        return switch (dice.between(0, 9)) {
            case 0 ->
                    users.teacher(new Typed("Juf", given), "juf." + RosterMaker.fold(given), null);
            case 1, 2, 3 ->
                    users.teacher(
                            new Typed(given.charAt(0) + ".", name.family()),
                            userName(name),
                            member.email());
            default ->
                    users.teacher(
                            new Typed(given, name.family()),
                            RosterMaker.fold(given) + "." + compact(name),
                            dice.chance(0.6) ? member.email() : null);
        };
    }

    /// `mdevries`.
    private static String userName(Name name) {
        String given = Objects.requireNonNullElse(name.given(), "x");
        return RosterMaker.fold(given).charAt(0) + compact(name);
    }

    private static String compact(Name name) {
        return RosterMaker.fold(name.family()).replaceAll("[^a-z]", "");
    }
}
