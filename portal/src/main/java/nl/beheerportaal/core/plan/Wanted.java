package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;

/// Who should be in the app, and in which groups of the roster.
///
/// @param groups keys of the groups each comes along with, the home group first
record Wanted(
        SortedMap<PersonId, Pupil> pupils,
        SortedMap<PersonId, StaffMember> teachers,
        SortedMap<PersonId, SequencedSet<LasKey>> groups,
        List<Notice> notices) {
    static Wanted of(Situation situation, Identities identities) {
        Wanted wanted =
                new Wanted(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        Selection selection = situation.world().selection();
        for (Pupil pupil : situation.pupils().values()) {
            if (selection.wants(pupil, identities.accountOf(pupil.id()) != null)) {
                wanted.pupils.put(pupil.id(), pupil);
                wanted.place(situation, pupil);
            }
        }
        for (StaffMember member : situation.staff().values()) {
            if (selection.wantsTeacher(member.id())) {
                wanted.addTeacher(situation, member);
            }
        }
        wanted.noteAbsent(situation);
        situation.listedTwice().forEach(id -> wanted.notices.add(new Notice.ListedTwice(id)));
        return wanted;
    }

    SequencedSet<LasKey> groupsOf(PersonId person) {
        SequencedSet<LasKey> found = groups.get(person);
        return found == null ? new LinkedHashSet<>() : found;
    }

    private void addTeacher(Situation situation, StaffMember member) {
        if (member.isTeacherOn(situation.today(), situation.world().limits().teacherRoles())) {
            teachers.put(member.id(), member);
            place(situation, member);
        } else if (situation.world().selection().mode() == Mode.SELECTIVE) {
            notices.add(new Notice.ChosenNotTeacher(member.id()));
        }
    }

    private void place(Situation situation, Pupil pupil) {
        List<LasKey> keys = new ArrayList<>();
        if (pupil.homeGroup() != null) {
            keys.add(pupil.homeGroup());
        }
        if (situation.world().selection().combinedGroups()) {
            keys.addAll(Situation.sorted(pupil.combinedGroups()));
        }
        place(situation, pupil.id(), keys);
    }

    private void place(Situation situation, StaffMember member) {
        List<LasKey> keys = new ArrayList<>(Situation.sorted(member.groups()));
        if (situation.world().selection().combinedGroups()) {
            keys.addAll(Situation.sorted(member.combinedGroups()));
        }
        place(situation, member.id(), keys);
    }

    private void place(Situation situation, PersonId person, List<LasKey> keys) {
        SequencedSet<LasKey> known = new LinkedHashSet<>();
        for (LasKey key : keys) {
            if (situation.groups().containsKey(key)) {
                known.add(key);
            } else {
                notices.add(new Notice.UnknownGroup(person, key));
            }
        }
        groups.put(person, known);
    }

    /// Chosen people the roster does not list (any more).
    private void noteAbsent(Situation situation) {
        Selection selection = situation.world().selection();
        if (selection.mode() == Mode.EVERYTHING) {
            return;
        }
        for (PersonId pupil : Situation.sorted(selection.added())) {
            if (!situation.pupils().containsKey(pupil)) {
                notices.add(new Notice.ChosenNotOnRoster(pupil, AccountKind.PUPIL));
            }
        }
        for (PersonId teacher : Situation.sorted(selection.teachers())) {
            if (!situation.staff().containsKey(teacher)) {
                notices.add(new Notice.ChosenNotOnRoster(teacher, AccountKind.TEACHER));
            }
        }
    }
}
