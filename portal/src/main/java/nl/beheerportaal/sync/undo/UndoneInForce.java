package nl.beheerportaal.sync.undo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Recorded;
import nl.beheerportaal.core.plan.Undoing;
import nl.beheerportaal.core.plan.UndoneWishes;
import nl.beheerportaal.core.plan.Wishes;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.draft.DraftStore;
import nl.beheerportaal.sync.draft.Replaced;
import nl.beheerportaal.sync.draft.WizardStep;
import nl.beheerportaal.sync.run.Run;
import org.jspecify.annotations.Nullable;

/// What is in force after an undo: mode, links, decisions and selection as they were before the
/// run, when nothing was confirmed since; else as they are, but for the accounts that move. Called
/// inside a transaction of the school.
final class UndoneInForce {
    private final ConfirmedStore confirmed;
    private final DraftStore drafts;

    UndoneInForce(ConfirmedStore confirmed, DraftStore drafts) {
        this.confirmed = confirmed;
        this.drafts = drafts;
    }

    /// @param plan the undo of that run
    Confirmed after(
            SchoolScope scope, Plan plan, Recorded run, RosterSnapshot roster, Instant now) {
        AppId app = plan.basis().app();
        Confirmed inForce = confirmed.find(scope, app).orElse(null);
        Confirmed before = before(scope, plan, app);
        UndoneWishes undone = new UndoneWishes(plan, run, roster, now, scope.actor().reference());
        Wishes wishes =
                before == null
                        ? undone.from(wishes(inForce, plan))
                        : undone.from(wishes(before, plan), wishes(inForce, plan));
        Confirmed base = before == null ? inForce : before;
        return new Confirmed(
                wishes.links(),
                wishes.decisions(),
                wishes.selection(),
                base == null ? java.util.Set.of() : base.seen(),
                base == null ? now : base.since(),
                base == null ? scope.actor().display() : base.by(),
                inForce == null ? 1 : inForce.version() + 1);
    }

    /// What this undo puts in force again; null when it leaves what is in force now.
    private @Nullable Confirmed before(SchoolScope scope, Plan plan, AppId app) {
        Undoing what = plan.basis().undoing();
        if (what == null || what.only() != null || !isNewest(scope, app, what.run(), 0)) {
            return null;
        }
        return confirmed.replaced(scope, what.run()).map(Replaced::confirmed).orElse(null);
    }

    /// Whether what that run put in force has been replaced by nothing but so many others.
    private boolean isNewest(SchoolScope scope, AppId app, UUID run, int others) {
        List<UUID> runs = confirmed.confirmations(scope, app);
        return runs.size() > others && runs.get(others).equals(run);
    }

    private static Wishes wishes(@Nullable Confirmed from, Plan plan) {
        return from == null
                ? new Wishes(Links.none(), Decisions.none(), Selection.empty(plan.basis().mode()))
                : new Wishes(from.links(), from.decisions(), from.selection());
    }

    /// Before the first synchronisation nothing was in force: once that one was undone, nothing is
    /// again. What was confirmed becomes a draft, so that nobody has to link anew.
    ///
    /// @param undo the run that ended
    void ended(SchoolScope scope, Run undo) {
        Undoing what = undo.plan().basis().undoing();
        AppId app = undo.app();
        if (what == null || what.only() != null || !isNewest(scope, app, what.run(), 1)) {
            return;
        }
        Optional<Replaced> first = confirmed.replaced(scope, what.run());
        if (first.isEmpty() || first.get().confirmed() != null) {
            return;
        }
        Confirmed taken =
                confirmed.replaced(scope, undo.id().value()).map(Replaced::confirmed).orElse(null);
        confirmed.delete(scope, app);
        if (taken != null && drafts.find(scope, app, Occasion.WIZARD).isEmpty()) {
            drafts.save(scope, app, Occasion.WIZARD, draft(taken, undo), 0);
        }
    }

    private static Draft draft(Confirmed taken, Run undo) {
        Instant at = undo.ended() == null ? undo.created() : undo.ended();
        return Draft.from(taken, at, undo.by())
                .withMode(taken.selection().mode())
                .reaching(WizardStep.REVIEW)
                .savedAt(at, undo.by());
    }
}
