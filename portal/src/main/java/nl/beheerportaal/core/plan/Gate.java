package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.selection.Mode;

/// What must be true before anything is planned at all: failure is not absence (PRODUCT §6.2).
final class Gate {
    private Gate() {}

    /// Why nothing can be planned from this world; empty when something can.
    static List<Hold> closed(World world, LocalDate today) {
        List<Hold> holds = new ArrayList<>();
        if (!world.permitted()) {
            holds.add(new Hold.PermissionWithdrawn());
        }
        if (world.occasion().byItself() && world.selection().mode() == Mode.SELECTIVE) {
            holds.add(new Hold.NothingByItself());
        }
        roster(holds, world);
        app(holds, world);
        licence(holds, world, today);
        return holds;
    }

    /// Why nothing can be undone: what an undo rests on is the app alone.
    static List<Hold> closedForUndo(World world, LocalDate today) {
        List<Hold> holds = new ArrayList<>();
        if (!world.permitted()) {
            holds.add(new Hold.PermissionWithdrawn());
        }
        app(holds, world);
        licence(holds, world, today);
        return holds;
    }

    /// Why nothing can be done that rests on our own books and the app alone.
    static List<Hold> closedByApp(World world) {
        List<Hold> holds = new ArrayList<>();
        app(holds, world);
        return holds;
    }

    private static void licence(List<Hold> holds, World world, LocalDate today) {
        LocalDate lastDay = world.app().licence().validUntil();
        if (lastDay != null && lastDay.isBefore(today)) {
            holds.add(new Hold.LicenceEnded(lastDay));
        }
    }

    private static void roster(List<Hold> holds, World world) {
        RosterSnapshot roster = world.roster();
        if (!roster.school().equals(world.school())) {
            holds.add(new Hold.WrongSchool(world.school(), roster.school()));
        }
        if (!roster.isOpen()) {
            holds.add(new Hold.SchoolInactive(roster.mergedInto()));
        }
        switch (roster.completeness()) {
            case Completeness.Complete _ -> emptied(holds, world);
            case Completeness.Incomplete(var defects) ->
                    holds.add(new Hold.RosterIncomplete(defects));
            case Completeness.Doubted(var doubts) ->
                    doubts.forEach(doubt -> holds.add(new Hold.RosterDoubted(doubt)));
        }
    }

    /// A list that was never otherwise, beside an app that has people.
    private static void emptied(List<Hold> holds, World world) {
        RosterSnapshot roster = world.roster();
        if (!roster.isOpen()) {
            return;
        }
        if (roster.pupils().isEmpty() && !world.app().activePupils().isEmpty()) {
            holds.add(new Hold.RosterEmpty(AccountKind.PUPIL));
        }
        if (roster.staff().isEmpty() && !world.app().activeTeachers().isEmpty()) {
            holds.add(new Hold.RosterEmpty(AccountKind.TEACHER));
        }
    }

    private static void app(List<Hold> holds, World world) {
        if (world.app().completeness() instanceof Completeness.Incomplete(var defects)) {
            holds.add(new Hold.AppIncomplete(defects));
        }
        int known = world.ledger().accounts().size();
        if (world.app().accounts().isEmpty() && known > 0) {
            holds.add(new Hold.AppEmpty(known));
        }
    }

    /// Why a plan that was made must not run as it is.
    static List<Hold> holds(
            Situation situation, Wanted wanted, Explained explained, List<Step> steps) {
        List<Hold> holds = new ArrayList<>(Seats.exceeded(situation, steps));
        if (situation.occasion().reviewed()) {
            if (wanted.teachers().isEmpty()
                    && situation.world().selection().mode() == Mode.SELECTIVE) {
                holds.add(new Hold.NoTeacherChosen());
            }
            return holds;
        }
        boolean summer = removalsWait(situation);
        holds.addAll(new Brakes(situation, explained).holds(steps, !summer));
        int pupils = removed(steps, AccountKind.PUPIL);
        int teachers = removed(steps, AccountKind.TEACHER);
        if (summer && pupils + teachers > 0) {
            holds.add(new Hold.RemovalsWaitForSummer(pupils, teachers, summerEnd(situation)));
        }
        return holds;
    }

    /// Whether it is the time in which removals wait for a person or for school to begin.
    static boolean removalsWait(Situation situation) {
        return !situation.occasion().reviewed()
                && situation.world().limits().inSummer(situation.today());
    }

    private static LocalDate summerEnd(Situation situation) {
        LocalDate end = situation.world().limits().summerEnd().atYear(situation.today().getYear());
        return end.isAfter(situation.today())
                ? end
                : situation.world().limits().summerEnd().atYear(end.getYear() + 1);
    }

    private static int removed(List<Step> steps, AccountKind kind) {
        return (int)
                steps.stream()
                        .filter(step ->
                                step instanceof Step.DeactivateAccount gone && gone.kind() == kind)
                        .count();
    }
}
