package nl.beheerportaal.core.plan;

import java.util.Set;
import java.util.TreeSet;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.Role;
import nl.beheerportaal.core.roster.SchoolYear;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// What an account should say, given what the roster says of its owner. What the roster leaves
/// empty stays as the app has it: a missing key or name is no reason to take one away.
final class Desired {
    private Desired() {}

    /// @param now the account there is; null for one that will be made
    static AccountFields fields(Pupil pupil, @Nullable Account now, SchoolYear year) {
        Name name = Name.of(pupil.name(), now);
        YearGroup yearGroup = pupil.yearGroup();
        boolean known = yearGroup != null || now == null;
        return new AccountFields(
                pupil.id().toString(),
                name.given(),
                name.family(),
                name.display(),
                AccountKind.PUPIL,
                true,
                pupil.eckId() == null && now != null ? now.eckId() : pupil.eckId(),
                known || now == null ? yearGroup : now.yearGroup(),
                known || now == null ? schoolYear(yearGroup, year) : now.schoolYear(),
                name.prefix(),
                now == null ? null : now.email(),
                now == null ? Set.of() : now.roles());
    }

    /// @param now the account there is; null for one that will be made
    static AccountFields fields(StaffMember member, @Nullable Account now) {
        Name name = Name.of(member.name(), now);
        return new AccountFields(
                member.id().toString(),
                name.given(),
                name.family(),
                name.display(),
                AccountKind.TEACHER,
                true,
                member.eckId() == null && now != null ? now.eckId() : member.eckId(),
                now == null ? null : now.yearGroup(),
                now == null ? null : now.schoolYear(),
                name.prefix(),
                member.email() == null && now != null ? now.email() : member.email(),
                roles(member));
    }

    private static @Nullable String schoolYear(@Nullable YearGroup yearGroup, SchoolYear year) {
        return yearGroup == null ? null : year.toString();
    }

    /// Role values as apps receive them: `ict-coordinator`.
    private static Set<String> roles(StaffMember member) {
        Set<String> roles = new TreeSet<>();
        for (Role role : member.roles()) {
            roles.add(
                    switch (role) {
                        case TEACHER -> "teacher";
                        case ICT_COORDINATOR -> "ict-coordinator";
                        case IB_RT -> "ib-rt";
                        case TRAINEE -> "trainee";
                        case SUBSTITUTE -> "substitute";
                    });
        }
        return roles;
    }

    private record Name(String given, String family, String display, String prefix) {
        static Name of(PersonName name, @Nullable Account now) {
            if (name.isEmpty() && now != null) {
                return new Name(
                        now.name().given(),
                        now.name().family(),
                        now.name().display(),
                        now.namePrefix());
            }
            return new Name(
                    name.callName().isEmpty() ? name.initials() : name.callName(),
                    name.familyName(),
                    name.display(),
                    name.namePrefix());
        }
    }
}
