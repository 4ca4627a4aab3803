package nl.beheerportaal.sync.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.sync.run.StepState.Failed;
import nl.beheerportaal.sync.run.StepState.Problem;

/// Removals come last, after everything else of the run succeeded or was explained (PRODUCT §6.6).
/// Only when the app refuses for lack of seats, exactly as many as are needed go before the rest:
/// explained ones, when everything but what waits for a seat is settled, and when what failed until
/// then withholds none.
final class Removals {
    /// Failures that may be single accounts; more than this, and than a tenth of all steps, is
    /// something else. What failed only because it needed another does not count again.
    private static final int FEW = 3;

    private final Plan plan;
    private final StepBook book;
    private final Set<StepId> early = new HashSet<>();
    private final Set<StepId> needSeat = new LinkedHashSet<>();
    private final Set<StepId> seated = new HashSet<>();
    private boolean open;

    Removals(Plan plan, StepBook book) {
        this.plan = plan;
        this.book = book;
    }

    boolean mayGo(StepId removal) {
        return open || early.contains(removal);
    }

    /// Whether this step waits for a seat, or for the removals that make one.
    boolean waits(StepId step) {
        return needSeat.contains(step)
                || (seated.contains(step) && early.stream().anyMatch(id -> !book.settled(id)));
    }

    void needSeat(StepId step) {
        needSeat.add(step);
        seated.remove(step);
    }

    /// Called when nothing else can go on. Lets as many explained removals go as accounts wait for
    /// a seat; who waits in vain is settled.
    ///
    /// @return whether anything can go on now
    boolean makeSeats() {
        if (needSeat.isEmpty()) {
            return false;
        }
        for (AccountKind kind : List.of(AccountKind.PUPIL, AccountKind.TEACHER)) {
            List<Step.DeactivateAccount> removable = removable(kind);
            for (StepId waiting : List.copyOf(needSeat)) {
                if (((Step.OfAccount) book.step(waiting)).kind() != kind) {
                    continue;
                }
                needSeat.remove(waiting);
                if (removable.isEmpty()) {
                    book.conclude(waiting, new Failed(Problem.NO_SEATS, ""));
                } else {
                    early.add(removable.removeFirst().id());
                    seated.add(waiting);
                }
            }
        }
        return true;
    }

    /// Called when everything else is settled: lets the removals go, or settles those that are
    /// withheld. One that was begun before a crash is not withheld any more.
    ///
    /// @return whether anything can go on now
    boolean open() {
        if (open) {
            return false;
        }
        open = true;
        boolean withheldAll = tooMuchFailed();
        for (Step step : book.all()) {
            if (step instanceof Step.DeactivateAccount gone
                    && book.state(gone.id()) == null
                    && (withheldAll || failedMostly(gone.kind()))) {
                book.conclude(gone.id(), new Failed(Problem.REMOVALS_WITHHELD, ""));
            }
        }
        return true;
    }

    /// Those that were begun before a crash come first: the seat of one of them was needed then.
    private List<Step.DeactivateAccount> removable(AccountKind kind) {
        List<Step.DeactivateAccount> begun = new ArrayList<>();
        List<Step.DeactivateAccount> explained = new ArrayList<>();
        boolean withheld = tooMuchFailed() || failedMostly(kind);
        for (Step step : book.all()) {
            if (step instanceof Step.DeactivateAccount gone
                    && gone.kind() == kind
                    && !book.settled(gone.id())
                    && !early.contains(gone.id())) {
                if (book.state(gone.id()) != null) {
                    begun.add(gone);
                } else if (!withheld && plan.explains(gone)) {
                    explained.add(gone);
                }
            }
        }
        begun.addAll(explained);
        return begun;
    }

    /// Something failed without the app giving a reason, or so much failed that the reasons are not
    /// about single accounts.
    private boolean tooMuchFailed() {
        int acting = 0;
        int failed = 0;
        for (Step step : book.all()) {
            if (!step.removes()) {
                acting++;
                Problem problem = book.problem(step.id());
                if (problem != null && problem != Problem.NEED_FAILED) {
                    failed++;
                    if (!problem.explained()) {
                        return true;
                    }
                }
            }
        }
        return failed > Math.max(FEW, acting / 10);
    }

    /// Nobody's old account goes when most of those who come in their place did not come.
    private boolean failedMostly(AccountKind kind) {
        int tried = 0;
        int failed = 0;
        for (Step step : book.all()) {
            if (step instanceof Step.OfAccount of && of.kind() == kind && !step.removes()) {
                tried++;
                failed += book.problem(step.id()) == null ? 0 : 1;
            }
        }
        return 2 * failed > tried;
    }
}
