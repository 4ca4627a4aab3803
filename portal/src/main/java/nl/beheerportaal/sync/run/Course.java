package nl.beheerportaal.sync.run;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.plan.AccountRef;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Moved;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Seal;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.sync.run.StepState.Failed;
import nl.beheerportaal.sync.run.StepState.Problem;
import org.jspecify.annotations.Nullable;

/// The course of a run as a whole: compare, carry out, prove, end; and the waits of the connection,
/// which are one for all its steps.
final class Course {
    /// How often reading both sides is tried.
    private static final int READS = 3;

    private final Plan plan;
    private final StepBook book;
    private final Pace pace;
    private boolean begun;
    private boolean reading;
    private int failedReads;
    private int troubles;
    private @Nullable Instant pausedUntil;
    private boolean putOff;
    private @Nullable Ending ending;

    Course(Plan plan, StepBook book, Pace pace, boolean begun) {
        this.plan = plan;
        this.book = book;
        this.pace = pace;
        this.begun = begun;
    }

    /// The one thing to do now whatever the steps are; null when the steps may go on.
    ///
    /// @param busy whether calls are under way
    @Nullable Action only(Instant now, boolean busy) {
        if (reading || (busy && (ending != null || putOff || paused(now)))) {
            return new Action.AwaitAnswer();
        }
        if (ending != null) {
            return end(ending, now);
        }
        if (putOff) {
            return new Action.LetGo();
        }
        if (pausedUntil != null && paused(now)) {
            return new Action.WaitUntil(pausedUntil);
        }
        if (!begun) {
            reading = true;
            return new Action.Compare();
        }
        return null;
    }

    /// What to do when no step is left.
    Action last() {
        reading = true;
        return new Action.Prove();
    }

    boolean begun() {
        return begun;
    }

    void compared(Fetched<Plan> fresh, Instant now) {
        reading = false;
        switch (fresh) {
            case Fetched.Failed<Plan>(Failure failure) -> {
                if (!readAgain(failure, now)) {
                    ending = new Ending.GaveUp(failure, false);
                }
            }
            case Fetched.Got<Plan>(Plan again) -> {
                failedReads = 0;
                List<Hold> holds = newHolds(again);
                List<Moved> moved = Seal.difference(plan.seal(), again.seal());
                if (!holds.isEmpty()) {
                    ending = new Ending.Held(holds);
                } else if (!moved.isEmpty()) {
                    ending = new Ending.Stale(moved);
                } else {
                    begun = true;
                }
            }
        }
    }

    void proved(Fetched<Plan> fresh, Instant now) {
        reading = false;
        switch (fresh) {
            case Fetched.Failed<Plan>(Failure failure) -> {
                if (!readAgain(failure, now)) {
                    ending = finished(new Ending.Proof.Unread(failure));
                }
            }
            case Fetched.Got<Plan>(Plan again) -> {
                if (!again.held()) {
                    book.settleBySight(Sight.of(again));
                }
                ending = finished(proof(again));
            }
        }
    }

    /// What was seen of school and connection between two steps, when it was not all well.
    void seen(Clearance clearance) {
        reading = false;
        putOff = clearance.paused();
        if (pausedUntil == null || clearance.notBefore().isAfter(pausedUntil)) {
            pausedUntil = clearance.notBefore();
        }
        if (clearance.stop() != null && ending == null) {
            ending =
                    begun
                            ? new Ending.Interrupted(clearance.stop(), book.wrote())
                            : new Ending.Held(List.of(clearance.stop()));
        }
    }

    /// Something is wrong with the connection, not with one step.
    ///
    /// @param asked how long the app asked us to wait
    void trouble(Failure failure, @Nullable Duration asked, Instant now) {
        if (endsAll(failure) || (asked != null && asked.compareTo(pace.longestAsked()) > 0)) {
            stop(failure);
            return;
        }
        if (!paused(now)) {
            troubles++;
        }
        Duration own = pace.waitAfter(troubles);
        Instant until = now.plus(asked != null && asked.compareTo(own) > 0 ? asked : own);
        if (pausedUntil == null || until.isAfter(pausedUntil)) {
            pausedUntil = until;
        }
        if (troubles > pace.patience() && ending == null) {
            ending = new Ending.GaveUp(failure, book.wrote());
        }
    }

    void calm() {
        troubles = 0;
    }

    void stop(Failure failure) {
        if (ending == null) {
            ending = new Ending.Stopped(failure, book.wrote());
        }
    }

    private static boolean endsAll(Failure failure) {
        return switch (failure.kind()) {
            case BAD_CREDENTIALS, NO_PERMISSION -> true;
            case UNREACHABLE,
                    TIMED_OUT,
                    SERVER_ERROR,
                    BROKEN_ANSWER,
                    DOUBTED,
                    NOT_FOUND,
                    RATE_LIMITED,
                    RESTING,
                    REFUSED ->
                    false;
        };
    }

    private boolean paused(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }

    private boolean readAgain(Failure failure, Instant now) {
        failedReads++;
        if (failedReads >= READS || !failure.mayPass()) {
            return false;
        }
        pausedUntil = now.plus(pace.waitAfter(failedReads));
        return true;
    }

    /// A hold that was there when the plan was sealed is known; only holds of the whole plan count.
    private List<Hold> newHolds(Plan again) {
        return again.holds().stream()
                .filter(hold -> hold.scope() == Hold.Scope.EVERYTHING)
                .toList();
    }

    /// What the plan itself said would wait for a seat is no remainder: an unexplained leaver goes
    /// last, and whoever waited gets the seat the next time.
    private List<Step> remainder(Plan again) {
        Set<PersonId> waiting = new HashSet<>();
        for (Hold hold : plan.holds()) {
            if (hold instanceof Hold.NoSeatLeft(var _, int _, var people)) {
                waiting.addAll(people);
            }
        }
        Set<AccountId> returning = new HashSet<>();
        for (Step step : again.runnable()) {
            if (step instanceof Step.RestoreAccount back && waiting.contains(back.person())) {
                returning.add(back.account());
            }
        }
        return again.runnable().stream()
                .filter(step ->
                        switch (step) {
                            case Step.CreateAccount create -> !waiting.contains(create.person());
                            case Step.RestoreAccount back -> !waiting.contains(back.person());
                            case Step.ChangeMembers change ->
                                    !change.removed().isEmpty()
                                            || change.added().stream()
                                                    .anyMatch(
                                                            ref -> !waits(ref, waiting, returning));
                            default -> true;
                        })
                .toList();
    }

    private static boolean waits(AccountRef ref, Set<PersonId> waiting, Set<AccountId> returning) {
        return switch (ref) {
            case AccountRef.Made(PersonId person) -> waiting.contains(person);
            case AccountRef.Existing(AccountId id) -> returning.contains(id);
        };
    }

    private Ending.Proof proof(Plan again) {
        if (again.held()) {
            return new Ending.Proof.Unread(
                    new Failure(
                            Failure.Kind.REFUSED,
                            "portal",
                            0,
                            "the plan made afterwards is held",
                            null));
        }
        List<Step> rest = remainder(again);
        return rest.isEmpty() ? new Ending.Proof.Nothing() : new Ending.Proof.Remains(rest);
    }

    private Ending finished(Ending.Proof proof) {
        return new Ending.Finished(book.failures(), proof);
    }

    /// What was never done is settled as such; what was tried and never answered may have been
    /// done.
    private void notReached(StepId id) {
        StepState state = book.state(id);
        if (state instanceof StepState.Postponed(int attempt, var _, var _) && attempt > 0) {
            book.conclude(id, new Failed(Problem.NO_ANSWER, ""));
        } else if (state == null || state instanceof StepState.Postponed) {
            book.conclude(id, new Failed(Problem.NOT_REACHED, ""));
        }
    }

    private Action end(Ending last, Instant now) {
        if (begun) {
            book.all().forEach(step -> notReached(step.id()));
        }
        return new Action.End(last, book.takeUnstored(now), begun);
    }
}
