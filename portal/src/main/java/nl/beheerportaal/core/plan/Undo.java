package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.Licence;

/// Makes the plan that takes back what a run did: a plan like any other, reviewed, sealed, carried
/// out and itself undoable. Pure.
///
/// It is an inverse thing by thing: of each account the parts that the run changed and that nobody
/// changed since go back to what they were. What a later run changed, or somebody in the app, stays
/// and is said. Nothing rests on the roster, so an undo is possible while Basispoort's answer is
/// the very thing that is wrong.
public final class Undo {
    private Undo() {}

    /// @param since what was carried out from that run on, that run first, oldest first
    /// @param world the school and the app now; links, decisions and selection play no part
    public static Plan plan(Undoing what, List<Recorded> since, World world, LocalDate today) {
        Recorded run = since.getFirst();
        if (!run.run().equals(what.run())) {
            throw new IllegalArgumentException("the history begins with the run itself");
        }
        Basis basis = basis(what, run.plan(), world, today);
        List<Hold> closed = closed(run.plan(), basis.alone(), world, today);
        if (!closed.isEmpty()) {
            return new Plan(basis, List.of(), closed, List.of(), Facts.closed(world, closed));
        }
        Situation situation = Situation.of(world, today);
        Provenance provenance = Provenance.of(since);
        Effects effects = Effects.of(run);
        UndoAccounts accounts = new UndoAccounts(situation, provenance, run.run());
        effects.accounts().values().stream()
                .filter(effect -> what.covers(effect.account()))
                .forEach(accounts::add);
        accounts.settleKeys();
        UndoGroups groups = new UndoGroups(situation, provenance, what);
        List<Step> removals = accounts.removals();
        List<Step> steps = new ArrayList<>(accounts.changes());
        steps.addAll(groups.steps(effects, going(removals)));
        steps.addAll(removals);
        List<Notice> notices = new ArrayList<>(accounts.notices());
        notices.addAll(groups.notices());
        List<Hold> holds = seats(situation, steps);
        return new Plan(basis, steps, holds, notices, Facts.seal(situation, basis, steps, holds));
    }

    private static Basis basis(Undoing what, Plan undone, World world, LocalDate today) {
        return new Basis(
                world.school(),
                world.app().app(),
                Occasion.UNDO,
                undone.basis().mode(),
                today,
                world.roster().fetched(),
                world.app().fetched(),
                what);
    }

    private static List<Hold> closed(Plan undone, boolean alone, World world, LocalDate today) {
        List<Hold> holds = alone ? Gate.closedByApp(world) : Gate.closedForUndo(world, today);
        LocalDate lastDay = world.limits().restorableUntil(undone.basis().day());
        if (today.isAfter(lastDay)) {
            holds.add(new Hold.TooLateToUndo(lastDay));
        }
        return holds;
    }

    private static Set<AccountId> going(List<Step> removals) {
        Set<AccountId> going = new HashSet<>();
        for (Step step : removals) {
            if (step instanceof Step.DeactivateAccount gone) {
                going.add(gone.account());
            }
        }
        return going;
    }

    /// Whoever returns needs a seat.
    private static List<Hold> seats(Situation situation, List<Step> steps) {
        List<Hold> holds = new ArrayList<>();
        if (situation.world().app().licence() instanceof Licence.Limited limited) {
            int pupils = situation.world().app().activePupils().size();
            int teachers = situation.world().app().activeTeachers().size();
            check(holds, steps, AccountKind.PUPIL, limited.pupils(), pupils);
            check(holds, steps, AccountKind.TEACHER, limited.teachers(), teachers);
        }
        return holds;
    }

    private static void check(
            List<Hold> holds, List<Step> steps, AccountKind kind, int seats, int now) {
        int back = 0;
        int gone = 0;
        for (Step step : steps) {
            if (step instanceof Step.PutBack put && put.returns() && put.kind() == kind) {
                back++;
            } else if (step instanceof Step.DeactivateAccount out && out.kind() == kind) {
                gone++;
            }
        }
        int needed = now + back - gone;
        if (back > 0 && needed > seats) {
            holds.add(new Hold.LicenceExceeded(kind, seats, needed));
        }
    }
}
