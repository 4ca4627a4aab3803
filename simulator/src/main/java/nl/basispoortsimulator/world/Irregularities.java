package nl.basispoortsimulator.world;

import java.util.ArrayList;
import java.util.List;
import nl.basispoortsimulator.world.School.Name;
import nl.basispoortsimulator.world.School.Pupil;
import nl.basispoortsimulator.world.School.StaffMember;

/// What real rosters have here and there: basispoort.md §6.3. Every school of some size gets a few.
final class Irregularities {
    private Irregularities() {}

    /// Two pupils without an ECK iD, one without a LAS key, one whose given name is a dot, one
    /// without initials; all among the first forty of the list, where no one of the story stands.
    static List<Pupil> pupils(List<Pupil> pupils, long school) {
        List<Pupil> out = new ArrayList<>(pupils);
        if (out.size() < 50) {
            return out;
        }
        int first = (int) (school % 7) + 3;
        change(out, first, pupil -> pupil.withKeys(pupil.id(), null, pupil.lasKey()));
        change(out, first + 11, pupil -> pupil.withKeys(pupil.id(), null, pupil.lasKey()));
        change(out, first + 17, pupil -> pupil.withKeys(pupil.id(), pupil.eckId(), null));
        change(out, first + 23, pupil -> pupil.withName(dot(pupil.name())));
        change(out, first + 29, pupil -> pupil.withName(withoutInitials(pupil.name())));
        return out;
    }

    /// One past end date, one end date to come, one unknown role, one without e-mail and one
    /// without ECK iD, in that order from the end of the list.
    static List<StaffMember> staff(List<StaffMember> staff) {
        List<StaffMember> out = new ArrayList<>(staff);
        int last = out.size() - 1;
        if (last < 12) {
            return out;
        }
        out.set(last, out.get(last).withEndDate("2026-08-31"));
        out.set(last - 1, out.get(last - 1).withEndDate("2027-01-31"));
        out.set(last - 2, out.get(last - 2).withRoles(List.of("Onderwijsassistent")));
        StaffMember silent = out.get(last - 3);
        out.set(
                last - 3,
                new StaffMember(
                        silent.id(),
                        null,
                        silent.lasKey(),
                        silent.name(),
                        null,
                        null,
                        silent.roles(),
                        silent.groups(),
                        silent.subgroups()));
        return out;
    }

    private static void change(
            List<Pupil> pupils, int index, java.util.function.UnaryOperator<Pupil> change) {
        pupils.set(index, change.apply(pupils.get(index)));
    }

    private static Name dot(Name name) {
        return new Name(".", name.prefix(), name.surname(), name.initials());
    }

    private static Name withoutInitials(Name name) {
        return new Name(name.given(), name.prefix(), name.surname(), null);
    }
}
