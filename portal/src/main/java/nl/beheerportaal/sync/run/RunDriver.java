package nl.beheerportaal.sync.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.school.SchoolScope;
import org.jspecify.annotations.Nullable;

/// Drives runs for real: asks the executor what to do, makes a few calls at once on virtual
/// threads, and waits when it must. Any node may drive any run; after a crash another goes on.
public final class RunDriver {
    /// Intentions are stored for so many times the calls that may be under way. Two: the database
    /// is done before the calls are; more would only leave more to look up after a crash.
    private static final int AHEAD = 2;

    private final RunConductor.Outside outside;
    private final Pace pace;
    private final Clock clock;
    private final int atOnce;

    /// @param atOnce calls under way together at one app for one school; apps expect four to eight
    public RunDriver(RunConductor.Outside outside, Pace pace, Clock clock, int atOnce) {
        this.outside = outside;
        this.pace = pace;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /// How driving a run ended.
    public enum Driven {
        /// The run has ended; how, its store says.
        ENDED,
        /// The publisher put runs off; it is to be driven on later.
        PUT_OFF,
        /// Another node took it.
        OVERTAKEN,
        /// There was nothing to drive: no such run, or it had ended before.
        NOTHING
    }

    /// Drives a run to its end. Returns early only when another node took the run.
    ///
    /// @param node names this node in the log
    /// @throws InterruptedException when this node stops; the run can be driven on by any
    public Driven drive(SchoolScope scope, RunId run, String node) throws InterruptedException {
        Optional<RunConductor> taken =
                RunConductor.take(
                        outside, scope, new RunConductor.Taking(run, node, clock.instant()), pace);
        if (taken.isEmpty()) {
            return Driven.NOTHING;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return new Drive(taken.get(), threads).toItsEnd();
        }
    }

    /// One drive of one run. Answers of calls come in through a queue and are taken up one by one,
    /// so that the conductor is only ever used by one thread.
    private final class Drive {
        private final RunConductor conductor;
        private final ExecutorService threads;
        private final LinkedBlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
        private final Turns turns = new Turns(atOnce);
        private @Nullable Driven over;

        Drive(RunConductor conductor, ExecutorService threads) {
            this.conductor = conductor;
            this.threads = threads;
        }

        Driven toItsEnd() throws InterruptedException {
            try {
                while (over == null) {
                    int troubles = turns.troubles();
                    Optional<List<Action>> actions =
                            conductor.next(clock.instant(), AHEAD * atOnce);
                    if (actions.isEmpty()) {
                        return Driven.OVERTAKEN;
                    }
                    for (Action action : actions.get()) {
                        begin(action, troubles);
                    }
                }
                return over;
            } finally {
                threads.shutdownNow();
            }
        }

        /// @param troubles those there were when the executor was asked
        private void begin(Action action, int troubles) throws InterruptedException {
            Instant now = clock.instant();
            switch (action) {
                case Action.Call call ->
                        threads.execute(() -> inTurn(troubles, calm -> made(call, now, calm)));
                case Action.Look look -> threads.execute(() -> inTurn(troubles, _ -> made(look)));
                case Action.AwaitAnswer _ -> take(answers.take());
                case Action.WaitUntil(Instant moment) -> {
                    Runnable answer =
                            answers.poll(
                                    Math.max(1, Duration.between(now, moment).toMillis()),
                                    TimeUnit.MILLISECONDS);
                    if (answer != null) {
                        take(answer);
                    }
                }
                case Action.LetGo _ -> over = Driven.PUT_OFF;
                case Action.Compare _ -> holds(conductor.compare(clock.instant()));
                case Action.Prove _ -> conductor.prove(clock.instant());
                case Action.End end -> {
                    holds(conductor.end(end, clock.instant()));
                    over = over == null ? Driven.ENDED : over;
                }
            }
        }

        /// On the thread of one call: waits until it may go, and hands over what came of it.
        private void inTurn(int troubles, Function<Boolean, Runnable> work) {
            try {
                boolean calm = turns.take(troubles);
                try {
                    answers.add(work.apply(calm));
                } finally {
                    turns.giveBack();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        /// Makes the call on its own thread; what came of it is told to the conductor later, on the
        /// driving thread. A bug in the connector ends the drive there, not here.
        private Runnable made(Action.Call call, Instant intended, boolean calm) {
            try {
                Optional<Outcome> made =
                        calm ? conductor.call(call, intended, clock.instant()) : Optional.empty();
                if (made.isEmpty()) {
                    return () -> conductor.notCalled(call, clock.instant());
                }
                Outcome outcome = made.get();
                if (isTrouble(outcome)) {
                    turns.trouble();
                }
                return () -> conductor.called(call, outcome, clock.instant());
            } catch (RuntimeException bug) {
                return () -> {
                    throw bug;
                };
            }
        }

        private Runnable made(Action.Look look) {
            try {
                var found = conductor.look(look);
                return () -> conductor.looked(look, found, clock.instant());
            } catch (RuntimeException bug) {
                return () -> {
                    throw bug;
                };
            }
        }

        private static boolean isTrouble(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Unknown _, Outcome.Later _, Outcome.Stopped _ -> true;
                case Outcome.Applied _, Outcome.AlreadyTrue _, Outcome.Refused _ -> false;
            };
        }

        /// Takes up an answer, and whatever other answers have come in by now.
        private void take(Runnable answer) {
            for (Runnable next = answer; next != null; next = answers.poll()) {
                next.run();
            }
        }

        private void holds(boolean ours) {
            if (!ours) {
                over = Driven.OVERTAKEN;
            }
        }
    }
}
