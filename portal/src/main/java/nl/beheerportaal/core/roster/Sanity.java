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
/// class that closes, a merger, another LAS with other numbers, a school of nine pupils. How many
/// are too many stands in [Measures].
public final class Sanity {
    /// So much the clocks of two machines may differ.
    private static final Duration SLACK = Duration.ofHours(1);

    private final Measures measures;

    private Sanity(Measures measures) {
        this.measures = measures;
    }

    /// The roster, doubted where there is reason to. What is incomplete stays only that: half an
    /// answer cannot be judged. A school that closed is not measured by what it was.
    ///
    /// @param before the last roster that was believed; null when there was none
    /// @param measures how many are too many
    public static RosterSnapshot judged(
            RosterSnapshot now,
            @Nullable RosterSnapshot before,
            LocalDate today,
            Measures measures) {
        if (!now.isComplete() || !now.isOpen()) {
            return now;
        }
        RosterSnapshot measure = before != null && before.isOpen() ? before : null;
        List<Doubt> doubts = new Sanity(measures).doubts(now, measure, today);
        return doubts.isEmpty() ? now : now.with(new Completeness.Doubted(doubts));
    }

    /// By the measures that a publisher gets who sets none.
    public static RosterSnapshot judged(
            RosterSnapshot now, @Nullable RosterSnapshot before, LocalDate today) {
        return judged(now, before, today, Measures.standard());
    }

    private List<Doubt> doubts(
            RosterSnapshot now, @Nullable RosterSnapshot before, LocalDate today) {
        List<Doubt> doubts = new ArrayList<>();
        age(doubts, now, before);
        if (before != null) {
            new SanityOfIdentity(now, before, measures).add(doubts);
            if (doubts.stream().anyMatch(Doubt.OtherSchool.class::isInstance)) {
                return doubts;
            }
        }
        new SanityOfPupils(now, before, today, measures).add(doubts);
        new SanityOfStaff(now, before, today, measures).add(doubts);
        new SanityOfPeople(now, before, measures).add(doubts);
        return doubts;
    }

    private void age(List<Doubt> doubts, RosterSnapshot now, @Nullable RosterSnapshot before) {
        if (now.generated().isBefore(now.fetched().minus(measures.staleAfter()))) {
            doubts.add(new Doubt.Stale(now.generated()));
        } else if (before != null
                && now.mutated().isBefore(before.mutated())
                && now.generated().isBefore(before.generated().minus(SLACK))
                && before.generated().isBefore(before.fetched().plus(SLACK))) {
            doubts.add(new Doubt.OlderThanBefore(now.generated(), before.generated()));
        }
    }
}
