package nl.beheerportaal.sync.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.plan.Bookkeeping;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.sync.run.StepState.Failed;
import nl.beheerportaal.sync.run.StepState.Intended;
import nl.beheerportaal.sync.run.StepState.Postponed;
import nl.beheerportaal.sync.run.StepState.Problem;
import nl.beheerportaal.sync.run.StepState.Variant;
import org.jspecify.annotations.Nullable;

/// Carries out a sealed plan and decides nothing: given how far it is, it says what to do next, and
/// is told what came of it. No threads, no clock, no sleep inside, so that a seeded schedule can
/// drive it through any fault. Made anew from the store after a crash, it goes on where the other
/// stopped.
///
/// The caller stores the intention of a [Action.Call] before it makes the call, and the entries a
/// method returns before it asks for more.
public final class PlanExecutor {
    private final Pace pace;
    private final StepBook book;
    private final Calls calls;
    private final Removals removals;
    private final Course course;
    private final Set<StepId> underWay = new HashSet<>();
    private final Looks looks = new Looks();
    private final Map<StepId, Outcome.Why> refusals = new HashMap<>();
    private final Map<StepId, AppCall> adoptions = new HashMap<>();

    /// @param state how far the run is
    /// @param entries what the store has of its steps
    public PlanExecutor(Plan plan, RunState state, Collection<StepEntry> entries, Pace pace) {
        this.pace = pace;
        this.book = new StepBook(plan, entries);
        this.calls = new Calls(book);
        this.removals = new Removals(plan, book);
        this.course = new Course(plan, book, pace, state == RunState.RUNNING);
        for (StepEntry entry : entries) {
            if (book.state(entry.step()) instanceof Intended) {
                lookLater(entry.step(), entry.at());
            }
        }
    }

    /// What to do next; several calls may be made at the same time.
    ///
    /// @param room how many calls may be under way together
    public List<Action> next(Instant now, int room) {
        Action only = course.only(now, !underWay.isEmpty());
        if (only != null) {
            return List.of(only);
        }
        List<Action> actions = new ArrayList<>();
        Instant soonest = null;
        int concluded = book.conclusions();
        for (Step step : book.all()) {
            if (underWay.size() >= room) {
                break;
            }
            if (book.settled(step.id()) || underWay.contains(step.id())) {
                continue;
            }
            Instant notBefore = notBefore(step.id());
            if (notBefore != null && now.isBefore(notBefore)) {
                soonest = soonest == null || notBefore.isBefore(soonest) ? notBefore : soonest;
                continue;
            }
            Action action = action(step);
            if (action != null) {
                underWay.add(step.id());
                actions.add(action);
            }
        }
        if (actions.isEmpty()) {
            return book.conclusions() > concluded ? next(now, room) : idle(now, room, soonest);
        }
        return actions;
    }

    /// What followed from other steps since this was asked last; stored with the next entries.
    public List<StepEntry> concluded(Instant now) {
        return book.takeUnstored(now);
    }

    /// The sealed plan, made again from what both sides say now, before the first write.
    public void compared(Fetched<Plan> now, Instant moment) {
        course.compared(now, moment);
    }

    /// Whether the sealed facts were found unmoved, now or before a crash.
    public boolean begun() {
        return course.begun();
    }

    /// What the app answered to a call.
    ///
    /// @return to be stored before the next thing to do is begun
    public List<StepEntry> called(StepId id, Outcome outcome, Instant now) {
        underWay.remove(id);
        refusals.remove(id);
        if (outcome instanceof Outcome.Refused(Outcome.Why why, var _)) {
            refusals.put(id, why);
        }
        return react(
                id, Reactions.to(book.step(id), book.lastTry(id), outcome, pace.attempts()), now);
    }

    /// The call was not made at all, because its intention had grown old.
    ///
    /// @return to be stored before anything else
    public List<StepEntry> notCalled(StepId id, Instant now) {
        underWay.remove(id);
        return notDone(id, now);
    }

    /// None of these was begun, because school or connection does not allow it now.
    public void notCleared(List<Action> actions, Clearance clearance, Instant now) {
        for (Action action : actions) {
            if (action instanceof Action.Call call) {
                notCalled(call.step(), now);
            } else if (action instanceof Action.Look look) {
                underWay.remove(look.step());
            }
        }
        course.seen(clearance);
    }

    /// What looking brought.
    ///
    /// @return to be stored before anything else
    public List<StepEntry> looked(StepId id, Fetched<Question.Found> answer, Instant now) {
        underWay.remove(id);
        return switch (answer) {
            case Fetched.Failed<Question.Found>(var failure) -> {
                course.trouble(failure, null, now);
                yield List.of();
            }
            case Fetched.Got<Question.Found>(Question.Found found) -> found(id, found, now);
        };
    }

    private List<StepEntry> found(StepId id, Question.Found found, Instant now) {
        Question asked = looks.question(id);
        looks.answered(id);
        if (asked == null) {
            return List.of();
        }
        Outcome.Why refusal = refusals.get(id);
        return react(id, Reactions.to(book.step(id), book.lastTry(id), asked, found, refusal), now);
    }

    /// Both sides read and planned once more, after the last step.
    public void proved(Fetched<Plan> now, Instant moment) {
        course.proved(now, moment);
    }

    /// What became of the steps, for the books.
    public Bookkeeping.Results results() {
        return book;
    }

    private @Nullable Action action(Step step) {
        StepId id = step.id();
        Question question = looks.question(id);
        if (question != null) {
            return new Action.Look(id, question);
        }
        if (step.removes() ? !removals.mayGo(id) : removals.waits(id)) {
            return null;
        }
        for (StepId need : step.needs()) {
            if (!book.settled(need)) {
                return null;
            }
            if (!book.done(need)) {
                book.conclude(id, new Failed(Problem.NEED_FAILED, ""));
                return null;
            }
        }
        return book.waitsFor(step).stream().allMatch(book::settled) ? call(step) : null;
    }

    private @Nullable Action call(Step step) {
        Intended intention = book.nextTry(step.id());
        AppCall adoption = adoptions.get(step.id());
        AppCall call = adoption == null ? calls.of(step, intention.variant()) : adoption;
        if (call == null) {
            book.conclude(step.id(), new Failed(Problem.NEED_FAILED, ""));
            return null;
        }
        if (intention.attempt() > pace.attempts()) {
            Problem problem = Reactions.creates(step) ? Problem.APP_FAILS : Problem.NO_ANSWER;
            book.conclude(step.id(), new Failed(problem, ""));
            return null;
        }
        book.put(step.id(), intention, Instant.EPOCH);
        return new Action.Call(step.id(), intention, call);
    }

    private void lookLater(StepId id, Instant sent) {
        if (Reactions.creates(book.step(id)) && !adoptions.containsKey(id)) {
            looks.from(id, Reactions.question(book.step(id)), sent.plus(pace.settle()));
        }
    }

    private @Nullable Instant notBefore(StepId id) {
        return looks.question(id) != null
                ? looks.from(id)
                : book.state(id) instanceof Postponed(var _, var _, Instant at) ? at : null;
    }

    private List<Action> idle(Instant now, int room, @Nullable Instant soonest) {
        if (!underWay.isEmpty()) {
            return List.of(new Action.AwaitAnswer());
        }
        if (soonest != null) {
            return List.of(new Action.WaitUntil(soonest));
        }
        boolean open = book.all().stream().anyMatch(step -> !book.settled(step.id()));
        return open && (removals.makeSeats() || removals.open())
                ? next(now, room)
                : List.of(course.last());
    }

    private List<StepEntry> react(StepId id, Reaction reaction, Instant now) {
        return switch (reaction) {
            case Reaction.Settle(StepState state) -> {
                course.calm();
                adoptions.remove(id);
                yield List.of(book.put(id, state, now));
            }
            case Reaction.Again(Variant variant) -> again(id, variant, now);
            case Reaction.LookFirst(Question question) -> {
                looks.now(id, question);
                yield List.of();
            }
            case Reaction.Adopt(AppCall.UpdateAccount call) -> {
                adoptions.put(id, call);
                yield List.of();
            }
            case Reaction.NeedSeat _ -> {
                removals.needSeat(id);
                yield notDone(id, now);
            }
            case Reaction.Later(var failure, var after) -> {
                course.trouble(failure, after, now);
                yield failure.kind() == Failure.Kind.SERVER_ERROR && after == null
                        ? failing(id, now)
                        : notDone(id, now);
            }
            case Reaction.Lost(var failure) -> {
                course.trouble(failure, null, now);
                lookLater(id, now);
                yield List.of();
            }
            case Reaction.Stop(var failure) -> {
                course.stop(failure);
                yield notDone(id, now);
            }
        };
    }

    /// Another form of a step is a step that was never tried.
    private List<StepEntry> again(StepId id, Variant variant, Instant now) {
        Intended tried = book.lastTry(id);
        int attempts = variant.equals(tried.variant()) ? tried.attempt() : 0;
        return List.of(book.put(id, new Postponed(attempts, variant, now), now));
    }

    /// The app fails on this step, perhaps on this one only: that attempt counts.
    private List<StepEntry> failing(StepId id, Instant now) {
        Intended tried = book.lastTry(id);
        return List.of(
                tried.attempt() < pace.attempts()
                        ? book.put(id, new Postponed(tried.attempt(), tried.variant(), now), now)
                        : book.put(id, new Failed(Problem.APP_FAILS, ""), now));
    }

    /// The app said that it did nothing: that attempt does not count.
    private List<StepEntry> notDone(StepId id, Instant now) {
        Intended tried = book.lastTry(id);
        return List.of(book.put(id, new Postponed(tried.attempt() - 1, tried.variant(), now), now));
    }
}
