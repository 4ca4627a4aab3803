package nl.beheerportaal.core.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a roster as a whole can be true: looked at by itself, and beside the last one that was
/// believed. Pure. It is about the source; how many removals one plan may hold is for the brake.
///
/// Every measure leaves room for what really happens: a new school year, group 8 that leaves, a
/// class that closes, a merger, another LAS with other numbers, a school of nine pupils.
public final class Sanity {
    /// Basispoort makes an answer when asked, or once a night; after a long weekend it is still
    /// true.
    private static final Duration OLD = Duration.ofHours(84);

    /// So much the clocks of two machines may differ.
    private static final Duration SLACK = Duration.ofHours(1);

    private Sanity() {}

    /// The roster, doubted where there is reason to. What is incomplete stays only that: half an
    /// answer cannot be judged. A school that closed is not measured by what it was.
    ///
    /// @param before the last roster that was believed; null when there was none
    public static RosterSnapshot judged(
            RosterSnapshot now, @Nullable RosterSnapshot before, LocalDate today) {
        if (!now.isComplete() || !now.isOpen()) {
            return now;
        }
        RosterSnapshot measure = before != null && before.isOpen() ? before : null;
        List<Doubt> doubts = doubts(now, measure, today);
        return doubts.isEmpty() ? now : now.with(new Completeness.Doubted(doubts));
    }

    private static List<Doubt> doubts(
            RosterSnapshot now, @Nullable RosterSnapshot before, LocalDate today) {
        List<Doubt> doubts = new ArrayList<>();
        age(doubts, now, before);
        if (before != null) {
            new SanityOfIdentity(now, before).add(doubts);
            if (doubts.stream().anyMatch(Doubt.OtherSchool.class::isInstance)) {
                return doubts;
            }
        }
        new SanityOfPupils(now, before, today).add(doubts);
        new SanityOfStaff(now, before, today).add(doubts);
        new SanityOfPeople(now, before).add(doubts);
        return doubts;
    }

    private static void age(
            List<Doubt> doubts, RosterSnapshot now, @Nullable RosterSnapshot before) {
        if (now.generated().isBefore(now.fetched().minus(OLD))) {
            doubts.add(new Doubt.Stale(now.generated()));
        } else if (before != null
                && now.mutated().isBefore(before.mutated())
                && now.generated().isBefore(before.generated().minus(SLACK))
                && before.generated().isBefore(before.fetched().plus(SLACK))) {
            doubts.add(new Doubt.OlderThanBefore(now.generated(), before.generated()));
        }
    }

    /// Whether so many are too many: at least `floor`, and more than that part of all.
    static boolean tooMany(int count, int of, int floor, int percent) {
        return count >= floor && count * 100 > of * percent;
    }

    /// The same where the last roster that was believed did not have it already.
    static boolean tooManyNew(int count, int before, Share share) {
        return tooMany(count, share.of(), share.floor(), share.percent()) && before * 2 < count;
    }

    /// What too many are.
    record Share(int of, int floor, int percent) {}
}
