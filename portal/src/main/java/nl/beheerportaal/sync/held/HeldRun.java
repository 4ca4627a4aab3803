package nl.beheerportaal.sync.held;

import java.time.Duration;
import java.time.Instant;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Plan;
import org.jspecify.annotations.Nullable;

/// A run without a person that was held before its first write, and what became of it.
///
/// @param fingerprint of the plan that waits, or waited
/// @param since since when something waits, also when a newer plan took the place of the first
/// @param told when coordinators were told last; null when they were not
public record HeldRun(
        AppId app,
        String fingerprint,
        State state,
        Instant since,
        @Nullable Instant told,
        Counts counts) {
    /// So long nobody is told again of the same matter.
    private static final Duration QUIET = Duration.ofDays(7);

    /// What became of it.
    public enum State {
        /// Waits for a coordinator.
        WAITING,
        /// Approved as it was.
        APPROVED,
        /// Approved without its removals.
        KEPT,
        /// Nothing of it was wanted; the same plan is not asked about again.
        DISCARDED,
        /// A newer plan is not held any more.
        OVER
    }

    /// Whom the plan would remove, and what of it is too much.
    public record Counts(int pupils, int teachers, int fresh, int rekeyed) {
        static Counts of(Plan plan) {
            return new Counts(
                    plan.summary().pupils().removed().size(),
                    plan.summary().teachers().removed().size(),
                    tooMany(plan, Hold.Change.MADE),
                    tooMany(plan, Hold.Change.REKEYED));
        }

        private static int tooMany(Plan plan, Hold.Change change) {
            int count = 0;
            for (Hold hold : plan.holds()) {
                if (hold instanceof Hold.TooMuchUnexplained much && much.change() == change) {
                    count += much.count();
                }
            }
            return count;
        }
    }

    /// The newest plan is held: waits, unless a person discarded exactly it.
    ///
    /// @param last what was known before; null when nothing was
    public static HeldRun of(Plan plan, @Nullable HeldRun last, Instant now) {
        boolean same = last != null && last.fingerprint.equals(plan.fingerprint());
        if (last != null && same && last.state == State.DISCARDED) {
            return last;
        }
        return new HeldRun(
                plan.basis().app(),
                plan.fingerprint(),
                State.WAITING,
                last != null && last.waits() ? last.since : now,
                last == null ? null : last.told,
                Counts.of(plan));
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    /// Whether coordinators may be told now.
    public boolean mayTell(Instant now) {
        return waits() && (told == null || !told.plus(QUIET).isAfter(now));
    }

    public HeldRun in(State next) {
        return new HeldRun(app, fingerprint, next, since, told, counts);
    }

    public HeldRun toldAt(Instant now) {
        return new HeldRun(app, fingerprint, state, since, now, counts);
    }
}
