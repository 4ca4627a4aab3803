package nl.beheerportaal.core.selection;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;

/// Who should be in an app, as people decided. In [Mode#EVERYTHING] the chosen people are everybody
/// and the sets wait unused for the day the school returns to choosing.
///
/// @param added pupils without an account who were chosen to get a new one
/// @param leftOut linked pupils who are not taken along (*Toch niet meenemen*); the link stays
/// @param teachers staff who were chosen
/// @param keptLeavers people who left the roster but whose account somebody unticked for removal;
///   selective mode only
/// @param combinedGroups whether combined groups come along beside the home group
/// @param keepRecognisedTeachers whether an existing teacher who is recognised by key or e-mail
///   address keeps the account (PRODUCT §4.3)
public record Selection(
        Mode mode,
        Set<PersonId> added,
        Set<PersonId> leftOut,
        Set<PersonId> teachers,
        Set<PersonId> keptLeavers,
        boolean combinedGroups,
        boolean keepRecognisedTeachers) {
    public Selection {
        added = Set.copyOf(added);
        leftOut = Set.copyOf(leftOut);
        teachers = Set.copyOf(teachers);
        keptLeavers = Set.copyOf(keptLeavers);
    }

    /// Nobody chosen yet.
    public static Selection empty(Mode mode) {
        return new Selection(mode, Set.of(), Set.of(), Set.of(), Set.of(), false, false);
    }

    /// Whether this pupil should be in the app.
    ///
    /// @param linked whether the pupil has an account there, deactivated or not
    public boolean wants(Pupil pupil, boolean linked) {
        return switch (mode) {
            case EVERYTHING -> true;
            case SELECTIVE ->
                    added.contains(pupil.id()) || (linked && !leftOut.contains(pupil.id()));
        };
    }

    public boolean wantsTeacher(PersonId member) {
        return mode == Mode.EVERYTHING || teachers.contains(member);
    }

    /// Whether the account of somebody who left the roster stays, because a person said so.
    public boolean keepsLeaver(PersonId person) {
        return mode == Mode.SELECTIVE && keptLeavers.contains(person);
    }

    public Selection withMode(Mode other) {
        return new Selection(
                other,
                added,
                leftOut,
                teachers,
                keptLeavers,
                combinedGroups,
                keepRecognisedTeachers);
    }

    public Selection withAdded(Set<PersonId> pupils) {
        return new Selection(
                mode,
                pupils,
                leftOut,
                teachers,
                keptLeavers,
                combinedGroups,
                keepRecognisedTeachers);
    }

    public Selection withLeftOut(Set<PersonId> pupils) {
        return new Selection(
                mode, added, pupils, teachers, keptLeavers, combinedGroups, keepRecognisedTeachers);
    }

    public Selection withTeachers(Set<PersonId> chosen) {
        return new Selection(
                mode, added, leftOut, chosen, keptLeavers, combinedGroups, keepRecognisedTeachers);
    }

    public Selection withKeptLeavers(Set<PersonId> people) {
        return new Selection(
                mode, added, leftOut, teachers, people, combinedGroups, keepRecognisedTeachers);
    }

    public Selection withCombinedGroups(boolean wanted) {
        return new Selection(
                mode, added, leftOut, teachers, keptLeavers, wanted, keepRecognisedTeachers);
    }

    public Selection withKeepRecognisedTeachers(boolean wanted) {
        return new Selection(mode, added, leftOut, teachers, keptLeavers, combinedGroups, wanted);
    }

    /// This selection with one linked pupil left out, or taken along again. A pupil who was chosen
    /// as new before the account existed stays chosen otherwise, so both sets move.
    public Selection leavingOut(PersonId pupil, boolean out) {
        Set<PersonId> left = new HashSet<>(leftOut);
        Set<PersonId> chosen = new HashSet<>(added);
        if (out) {
            left.add(pupil);
            chosen.remove(pupil);
        } else {
            left.remove(pupil);
        }
        return withLeftOut(left).withAdded(chosen);
    }

    /// Shows numbers of people, sorted, so that two equal selections read the same.
    @Override
    public String toString() {
        return "Selection[%s, added=%s, leftOut=%s, teachers=%s, keptLeavers=%s, combinedGroups=%s, keepRecognisedTeachers=%s]"
                .formatted(
                        mode,
                        new TreeSet<>(added),
                        new TreeSet<>(leftOut),
                        new TreeSet<>(teachers),
                        new TreeSet<>(keptLeavers),
                        combinedGroups,
                        keepRecognisedTeachers);
    }
}
