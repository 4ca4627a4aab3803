package nl.beheerportaal.sync.review;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.ManagedAccount;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.sync.draft.Confirmed;

/// Who came to the roster, moved in it and left it since the last confirmation: what selective mode
/// shows and tells, and never does by itself.
///
/// @param moved pupils in the app who are in another group or year now
public record RosterChanges(
        SortedSet<PersonId> fresh,
        SortedSet<PersonId> moved,
        SortedSet<PersonId> gone,
        SortedSet<PersonId> freshTeachers,
        SortedSet<PersonId> goneTeachers) {
    /// What a moment counts as: which day it is, and who is a teacher.
    public record Today(LocalDate day, Limits limits) {}

    public static RosterChanges of(
            Confirmed confirmed, Ledger ledger, RosterSnapshot roster, Today today) {
        RosterChanges changes =
                new RosterChanges(
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>());
        var pupils = roster.pupilsById();
        for (Pupil pupil : pupils.values()) {
            if (!confirmed.seen().contains(pupil.id()) && !confirmed.links().has(pupil.id())) {
                changes.fresh.add(pupil.id());
            }
        }
        for (Link link : confirmed.links().all()) {
            if (!pupils.containsKey(link.person())
                    && !confirmed.selection().keepsLeaver(link.person())) {
                changes.gone.add(link.person());
            }
        }
        for (ManagedAccount ours : ledger.accounts()) {
            Pupil pupil = pupils.get(ours.person());
            if (pupil != null && confirmed.links().has(ours.person()) && moved(ours, pupil)) {
                changes.moved.add(pupil.id());
            }
        }
        changes.addTeachers(confirmed, roster, today);
        return changes;
    }

    private void addTeachers(Confirmed confirmed, RosterSnapshot roster, Today today) {
        var staff = roster.staffById();
        for (StaffMember member : staff.values()) {
            if (member.isTeacherOn(today.day, today.limits.teacherRoles())
                    && !confirmed.seen().contains(member.id())) {
                freshTeachers.add(member.id());
            }
        }
        for (PersonId chosen : confirmed.selection().teachers()) {
            if (!staff.containsKey(chosen)) {
                goneTeachers.add(chosen);
            }
        }
    }

    private static boolean moved(ManagedAccount ours, Pupil pupil) {
        return !Objects.equals(ours.yearGroup(), pupil.yearGroup())
                || !Objects.equals(ours.homeGroup(), pupil.homeGroup());
    }

    /// The same for the same people only; nobody can be read from it.
    String digest() {
        String all = List.of(fresh, moved, gone, freshTeachers, goneTeachers).toString();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public boolean nothing() {
        return fresh.isEmpty()
                && moved.isEmpty()
                && gone.isEmpty()
                && freshTeachers.isEmpty()
                && goneTeachers.isEmpty();
    }
}
