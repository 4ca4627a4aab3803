package nl.beheerportaal.sync.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Shown;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunHead;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.sync.run.StepEntry;
import nl.beheerportaal.sync.run.StepState;
import nl.beheerportaal.sync.story.PastDay.InApp;
import org.jspecify.annotations.Nullable;

/// How an app stood on a past day: what the last run of that day, or before it, left there. A plan
/// names everybody who stays, also whom it does not touch; an undo names only whom it changes, so
/// those are laid over the plan before them.
public final class PastDays {
    private static final int MOST_RUNS = 5_000;

    private final Transactions transactions;
    private final RunStore runs;
    private final ZoneId zone;

    public PastDays(Transactions transactions, RunStore runs, ZoneId zone) {
        this.transactions = transactions;
        this.runs = runs;
        this.zone = zone;
    }

    public PastDay on(SchoolScope scope, AppId app, LocalDate day) {
        return transactions.forSchool(scope.school().value(), () -> read(scope, app, day));
    }

    private PastDay read(SchoolScope scope, AppId app, LocalDate day) {
        Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        Deque<Run> told = new ArrayDeque<>();
        for (RunHead head : runs.latest(scope, app, MOST_RUNS)) {
            if (head.ended() == null || !head.ended().isBefore(midnight)) {
                continue;
            }
            Optional<Run> run = runs.find(scope, head.id());
            if (run.isEmpty()) {
                continue;
            }
            told.addFirst(run.get());
            if (run.get().plan().basis().occasion() != Occasion.UNDO) {
                break;
            }
        }
        if (told.isEmpty()) {
            return new PastDay(day, null, "", List.of());
        }
        Map<AccountId, InApp> people = new TreeMap<>();
        told.forEach(run -> lay(people, run, states(scope, run)));
        return new PastDay(
                day,
                told.getLast().ended(),
                told.getLast().by(),
                people.values().stream()
                        .sorted(Comparator.comparing(InApp::shown, Shown.BY_NAME))
                        .toList());
    }

    private Map<StepId, StepState> states(SchoolScope scope, Run run) {
        Map<StepId, StepState> states = new HashMap<>();
        for (StepEntry entry : runs.entries(scope, run.id())) {
            states.put(entry.step(), entry.state());
        }
        return states;
    }

    private static void lay(Map<AccountId, InApp> people, Run run, Map<StepId, StepState> states) {
        for (Step step : run.plan().steps()) {
            StepState.Done done =
                    states.get(step.id()) instanceof StepState.Done each ? each : null;
            switch (step) {
                case Step.KeepAccount keep -> in(people, keep.account(), keep);
                case Step.LeaveAccount leave -> in(people, leave.account(), leave);
                case Step.UpdateAccount update -> in(people, update.account(), update);
                case Step.ReleaseAccount release -> in(people, release.account(), release);
                case Step.CreateAccount create -> {
                    if (done != null && done.id() != null) {
                        in(people, new AccountId(done.id()), create);
                    }
                }
                case Step.RestoreAccount restore ->
                        ifDone(people, done, restore.account(), restore);
                case Step.PutBack back -> {
                    if (!back.returns()) {
                        in(people, back.account(), back);
                    } else {
                        ifDone(people, done, back.account(), back);
                    }
                }
                case Step.DeactivateAccount gone -> {
                    if (done != null) {
                        people.remove(gone.account());
                    } else {
                        in(people, gone.account(), gone);
                    }
                }
                case Step.OfGroup _ -> {}
            }
        }
    }

    private static void ifDone(
            Map<AccountId, InApp> people,
            StepState.@Nullable Done done,
            AccountId account,
            Step.OfAccount step) {
        if (done != null) {
            in(people, account, step);
        }
    }

    private static void in(Map<AccountId, InApp> people, AccountId account, Step.OfAccount step) {
        people.put(account, new InApp(account, step.kind(), step.shown()));
    }
}
