package nl.beheerportaal.sync.fetch;

import java.time.LocalDate;
import java.time.ZoneId;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.Sanity;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;

/// Looks at every roster that comes in beside the last one that was believed, and keeps it when it
/// is believed too. So a mad answer is neither acted on nor what the next one is measured by.
public final class RosterCheck {
    private static final ZoneId SCHOOL_TIME = ZoneId.of("Europe/Amsterdam");

    private final Transactions transactions;
    private final SnapshotStore snapshots;

    public RosterCheck(Transactions transactions, SnapshotStore snapshots) {
        this.transactions = transactions;
        this.snapshots = snapshots;
    }

    /// @return the roster, doubted where [Sanity] finds a reason
    public RosterSnapshot judged(SchoolScope scope, RosterSnapshot now) {
        return transactions.forSchool(
                scope.school().value(),
                () -> {
                    RosterSnapshot judged =
                            Sanity.judged(now, snapshots.roster(scope).orElse(null), dayOf(now));
                    if (judged.isComplete() && judged.isOpen()) {
                        snapshots.saveRoster(scope, judged);
                    }
                    return judged;
                });
    }

    private static LocalDate dayOf(RosterSnapshot roster) {
        return LocalDate.ofInstant(roster.fetched(), SCHOOL_TIME);
    }
}
