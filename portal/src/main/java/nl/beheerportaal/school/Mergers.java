package nl.beheerportaal.school;

import java.time.Instant;
import java.util.Optional;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Transactions;

/// Which schools went into which, over the whole fleet: that a school was merged is a public fact,
/// and the surviving one must know it.
public final class Mergers {
    private static final FleetScope SCOPE = FleetScope.forJob("mergers");

    private final Transactions transactions;
    private final SourceNotes store;

    public Mergers(Transactions transactions, SourceNotes store) {
        this.transactions = transactions;
        this.store = store;
    }

    /// When another school was last seen to have gone into this one. Opens a transaction of its
    /// own.
    public Optional<Instant> lastInto(SchoolNumber survivor) {
        return transactions.forFleet(() -> store.lastInto(SCOPE, survivor));
    }
}
