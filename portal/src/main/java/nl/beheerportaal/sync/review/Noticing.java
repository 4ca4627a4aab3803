package nl.beheerportaal.sync.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.fetch.Side;

/// The night of a connection in selective mode: reads the roster, so that the status bar shows what
/// changed, and tells the coordinators when it is something they were not told of, once a week at
/// most. Changes nothing in the app, ever.
public final class Noticing {
    private static final Duration QUIET = Duration.ofDays(7);

    /// The other app of the school may have had it read tonight.
    private static final Duration READ_TONIGHT = Duration.ofHours(12);

    private final Transactions transactions;
    private final Stores stores;
    private final Reader reader;
    private final RunLetters letters;
    private final Rules rules;

    /// What is read and written.
    public record Stores(ConfirmedStore confirmed, LedgerStore ledgers, ChangesTold told) {}

    /// The publisher's limits, and the time.
    public record Rules(Limits limits, Clock clock) {}

    public Noticing(
            Transactions transactions,
            Stores stores,
            Reader reader,
            RunLetters letters,
            Rules rules) {
        this.transactions = transactions;
        this.stores = stores;
        this.reader = reader;
        this.letters = letters;
        this.rules = rules;
    }

    /// What changed, if this is a connection in selective mode and the roster could be read whole.
    public Optional<RosterChanges> notice(SchoolScope scope, AppId app) {
        Optional<Confirmed> inForce =
                transactions.forSchool(
                        scope.school().value(),
                        () ->
                                stores.confirmed
                                        .find(scope, app)
                                        .filter(each -> each.selection().mode() == Mode.SELECTIVE));
        if (inForce.isEmpty()) {
            return Optional.empty();
        }
        Side<RosterSnapshot> roster = reader.rosterIfOlder(scope, READ_TONIGHT);
        RosterSnapshot now = roster.failure() == null ? roster.snapshot() : null;
        return now == null || !now.active()
                ? Optional.empty()
                : Optional.of(
                        transactions.forSchool(
                                scope.school().value(),
                                () -> notice(scope, app, inForce.get(), now)));
    }

    private RosterChanges notice(
            SchoolScope scope, AppId app, Confirmed inForce, RosterSnapshot roster) {
        Instant now = rules.clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Matching.SCHOOL_TIME);
        RosterChanges changes =
                RosterChanges.of(
                        inForce,
                        stores.ledgers.find(scope, app),
                        roster,
                        new RosterChanges.Today(today, rules.limits));
        String digest = changes.digest();
        ChangesTold.Told last = stores.told.last(scope, app).orElse(null);
        boolean quiet = last != null && last.at().plus(QUIET).isAfter(now);
        boolean known = last != null && last.digest().equals(digest);
        if (!changes.nothing() && !quiet && !known) {
            letters.changed(scope, app, changes, now);
            stores.told.keep(scope, app, new ChangesTold.Told(digest, now));
        }
        return changes;
    }
}
