package nl.beheerportaal.sync.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.beheerportaal.audit.Actor;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.Ending;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.StepEntry;
import nl.beheerportaal.sync.run.StepState;

/// What goes on record of a run: who started which plan from which roster, what became of each of
/// its steps, and how it ended.
final class RunRecords {
    private static final String COORDINATOR = "coordinator:";

    /// The run ended while nobody knew whether this call arrived.
    private static final StepState.Failed UNANSWERED =
            new StepState.Failed(StepState.Problem.NO_ANSWER, "");

    private RunRecords() {}

    static AuditEvent created(SchoolScope scope, Run run) {
        Plan plan = run.plan();
        Facts facts =
                plan(run)
                        .code("occasion", plan.basis().occasion())
                        .code("mode", plan.basis().mode())
                        .moment("rosterRead", plan.basis().rosterRead())
                        .moment("appRead", plan.basis().appRead())
                        .count("steps", plan.runnable().size())
                        .count(
                                "removals",
                                (int) plan.runnable().stream().filter(Step::removes).count());
        return event(scope.actor(), AuditAction.RUN_CREATED, run, facts);
    }

    /// @param inForce whether what a coordinator confirmed is in force from here on
    static AuditEvent begun(SchoolScope scope, Run run, boolean inForce) {
        return event(
                actor(scope, run),
                AuditAction.RUN_BEGUN,
                run,
                plan(run).code("mode", run.plan().basis().mode()).flag("inForce", inForce));
    }

    /// Every step that was settled, in the plan's order, and the end.
    static List<AuditEvent> ended(
            SchoolScope scope, Run run, List<StepEntry> entries, Ending ending) {
        Map<StepId, StepState> states = new HashMap<>();
        entries.forEach(entry -> states.put(entry.step(), entry.state()));
        Actor actor = actor(scope, run);
        List<AuditEvent> events = new ArrayList<>();
        int done = 0;
        int failed = 0;
        for (Step step : run.plan().runnable()) {
            switch (states.get(step.id())) {
                case null -> {}
                case StepState.Done state -> {
                    done++;
                    events.add(StepRecords.done(actor, run, step, state));
                }
                case StepState.Failed state -> {
                    failed++;
                    events.add(StepRecords.failed(actor, run, step, state));
                }
                case StepState.Intended _ -> {
                    failed++;
                    events.add(StepRecords.failed(actor, run, step, UNANSWERED));
                }
                case StepState.Postponed _ -> {}
            }
        }
        Facts facts =
                ending(ending, plan(run).code("state", ending.state()))
                        .count("done", done)
                        .count("failed", failed);
        events.add(event(actor, AuditAction.RUN_ENDED, run, facts));
        return events;
    }

    /// Who confirmed it, when somebody did; else whose work it is.
    private static Actor actor(SchoolScope scope, Run run) {
        return run.byReference().startsWith(COORDINATOR)
                ? new Actor.Coordinator(
                        PersonId.parse(run.byReference().substring(COORDINATOR.length())), run.by())
                : scope.actor();
    }

    private static Facts plan(Run run) {
        return Facts.none().id("run", run.id().value()).hash("plan", run.plan().fingerprint());
    }

    private static Facts ending(Ending ending, Facts facts) {
        return switch (ending) {
            case Ending.Finished(int _, Ending.Proof proof) -> facts.code("proof", word(proof));
            case Ending.Stale stale -> facts.count("moved", stale.moved().size());
            case Ending.Held held -> facts.count("holds", held.holds().size());
            case Ending.Interrupted(var why, boolean wrote) ->
                    facts.code("hold", word(why)).flag("wrote", wrote);
            case Ending.GaveUp(var failure, boolean wrote) ->
                    facts.code("failure", failure.kind())
                            .count("status", failure.status())
                            .flag("wrote", wrote);
            case Ending.Stopped(var failure, boolean wrote) ->
                    facts.code("failure", failure.kind())
                            .count("status", failure.status())
                            .flag("wrote", wrote);
        };
    }

    private static String word(Ending.Proof proof) {
        return switch (proof) {
            case Ending.Proof.Nothing _ -> "NOTHING_LEFT";
            case Ending.Proof.Remains _ -> "REMAINS";
            case Ending.Proof.Unread _ -> "UNREAD";
        };
    }

    private static String word(Hold hold) {
        return hold.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static AuditEvent event(Actor actor, AuditAction action, Run run, Facts facts) {
        return AuditEvent.of(actor, action, run.app(), facts);
    }
}
