package nl.beheerportaal.sync.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.regenboog.DeRegenboog;
import org.jspecify.annotations.Nullable;

/// Drives an executor by hand: answers what a test says, one call at a time, and remembers
/// everything.
final class Hand {
    final List<AppCall> calls = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();
    final Map<StepId, StepState> stored = new HashMap<>();
    Instant now = DeRegenboog.NOW;
    private final Plan plan;
    private List<Step> remaining = List.of();
    private final PlanExecutor executor;
    private Plan freshPlan;
    private BiFunction<AppCall, Integer, Outcome> app = (call, _) -> applied(call);
    private Function<Question, Question.Found> looker = _ -> new Question.Found.Nothing();
    private int made;

    Hand(Plan plan, RunState state, List<StepEntry> entries) {
        this.plan = plan;
        this.freshPlan = plan;
        this.executor = new PlanExecutor(plan, state, entries, Pace.standard());
    }

    static Hand on(Plan plan) {
        return new Hand(plan, RunState.WAITING, List.of());
    }

    /// What planning anew gives when the run starts.
    Hand planningAnewGives(Plan other) {
        freshPlan = other;
        return this;
    }

    /// How the app answers: the call, and how often this very call was made before.
    Hand leaves(Step... steps) {
        remaining = List.of(steps);
        return this;
    }

    Hand appAnswers(BiFunction<AppCall, Integer, Outcome> answer) {
        app = answer;
        return this;
    }

    Hand lookingFinds(Function<Question, Question.Found> answer) {
        looker = answer;
        return this;
    }

    /// Until the end; the proof is that nothing is left when everything was done.
    Ending toTheEnd() {
        for (int i = 0; i < 10_000; i++) {
            List<Action> actions = executor.next(now, 1);
            store(executor.concluded(now));
            for (Action action : actions) {
                Ending ending = act(action);
                if (ending != null) {
                    return ending;
                }
            }
        }
        throw new AssertionError("the executor never ends");
    }

    Outcome applied(AppCall call) {
        return switch (call) {
            case AppCall.CreateAccount _ -> new Outcome.Applied("account-" + ++made);
            case AppCall.CreateGroup _ -> new Outcome.Applied("group-" + ++made);
            case AppCall.UpdateAccount _,
                    AppCall.SetActive _,
                    AppCall.DeleteAccount _,
                    AppCall.UpdateGroup _,
                    AppCall.ChangeMembers _ ->
                    new Outcome.Applied(null);
        };
    }

    @Nullable StepState stateOf(Step step) {
        return stored.get(step.id());
    }

    <C extends AppCall> List<C> calls(Class<C> kind) {
        return calls.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private @Nullable Ending act(Action action) {
        switch (action) {
            case Action.Compare _ -> executor.compared(Fetched.got(freshPlan), now);
            case Action.Call call -> {
                int before = (int) calls.stream().filter(call.call()::equals).count();
                calls.add(call.call());
                Outcome outcome = app.apply(call.call(), before);
                now = now.plusMillis(20);
                store(executor.called(call.step(), outcome, now));
            }
            case Action.Look look -> {
                questions.add(look.question());
                store(
                        executor.looked(
                                look.step(), Fetched.got(looker.apply(look.question())), now));
            }
            case Action.WaitUntil(Instant moment) -> now = moment;
            case Action.LetGo _ -> throw new AssertionError("nobody put runs off");
            case Action.AwaitAnswer _ -> throw new AssertionError("nothing is under way");
            case Action.Prove _ -> executor.proved(Fetched.got(whatIsLeft()), now);
            case Action.End end -> {
                store(end.entries());
                return end.ending();
            }
        }
        return null;
    }

    private Plan whatIsLeft() {
        return new Plan(plan.basis(), remaining, List.of(), List.of(), plan.seal());
    }

    private void store(List<StepEntry> entries) {
        entries.forEach(entry -> stored.put(entry.step(), entry.state()));
    }
}
