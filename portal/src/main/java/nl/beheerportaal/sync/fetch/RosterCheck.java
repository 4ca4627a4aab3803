package nl.beheerportaal.sync.fetch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.Doubt;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.Sanity;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.MergerStore;
import nl.beheerportaal.school.Mergers;
import nl.beheerportaal.school.SchoolScope;

/// Looks at every roster that comes in beside the last one that was believed, and keeps it when it
/// is believed too. So a mad answer is neither acted on nor what the next one is measured by. A
/// school that Basispoort calls closed or merged is noted so, and its last roster stays.
public final class RosterCheck {
    private static final ZoneId SCHOOL_TIME = ZoneId.of("Europe/Amsterdam");

    private final Transactions transactions;
    private final SnapshotStore snapshots;
    private final MergerStore mergers;
    private final Mergers fleet;

    public RosterCheck(Transactions transactions, SnapshotStore snapshots, MergerStore mergers) {
        this.transactions = transactions;
        this.snapshots = snapshots;
        this.mergers = mergers;
        this.fleet = new Mergers(transactions, mergers);
    }

    /// @return the roster, doubted where [Sanity] finds a reason
    public RosterSnapshot judged(SchoolScope scope, RosterSnapshot now) {
        return transactions.forSchool(
                scope.school().value(),
                () -> {
                    RosterSnapshot before = snapshots.roster(scope).orElse(null);
                    RosterSnapshot judged = Sanity.judged(now, before, dayOf(now));
                    if (judged.isComplete()) {
                        mergers.note(scope, now.active(), now.mergedInto(), now.fetched());
                        if (judged.isOpen()) {
                            snapshots.saveRoster(scope, judged);
                        }
                    }
                    return judged;
                });
    }

    /// When another school was last seen to have gone into this one.
    public Optional<Instant> mergedInto(SchoolNumber survivor) {
        return fleet.lastInto(survivor);
    }

    /// The roster of a school that another went into, for whatever is not the wizard itself: not to
    /// be acted on until a coordinator has linked who came along (PRODUCT §3.6).
    ///
    /// @param walked when a coordinator last confirmed the wizard
    public static RosterSnapshot untilWalked(
            RosterSnapshot roster, Optional<Instant> merged, Instant walked) {
        return roster.isComplete() && merged.isPresent() && merged.get().isAfter(walked)
                ? roster.with(new Completeness.Doubted(List.of(new Doubt.MergedWith(merged.get()))))
                : roster;
    }

    private static LocalDate dayOf(RosterSnapshot roster) {
        return LocalDate.ofInstant(roster.fetched(), SCHOOL_TIME);
    }
}
