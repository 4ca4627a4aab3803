package nl.beheerportaal.sync.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.roster.Doubt;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SourceNotes;

/// Tells the coordinators that nothing happens by itself because the roster cannot be true. One
/// letter for a doubt, however many apps the school has and however many nights it lasts, and again
/// after a week; a doubt that joins the others is told.
final class DoubtLetters {
    private static final Duration QUIET = Duration.ofDays(7);

    private final Transactions transactions;
    private final SourceNotes notes;
    private final RunLetters letters;
    private final Clock clock;

    DoubtLetters(Transactions transactions, SourceNotes notes, RunLetters letters, Clock clock) {
        this.transactions = transactions;
        this.notes = notes;
        this.letters = letters;
        this.clock = clock;
    }

    /// About a roster that was read and not believed; nothing about any other failure.
    void read(SchoolScope scope, AppId app, Failure failure) {
        Doubt doubt = failure.doubt();
        if (doubt != null) {
            transactions.forSchool(scope.school().value(), () -> tell(scope, app, List.of(doubt)));
        }
    }

    /// About a plan that is held by it. Called inside the school's transaction.
    void held(SchoolScope scope, Plan plan) {
        List<Doubt> doubts = new ArrayList<>();
        for (Hold hold : plan.holds()) {
            if (hold instanceof Hold.RosterDoubted(Doubt doubt)) {
                doubts.add(doubt);
            }
        }
        if (!doubts.isEmpty()) {
            tell(scope, plan.basis().app(), doubts);
        }
    }

    private void tell(SchoolScope scope, AppId app, List<Doubt> doubts) {
        Instant now = clock.instant();
        SourceNotes.Doubted met = SourceNotes.Doubted.of(doubts, now);
        SourceNotes.Doubted all =
                notes.doubted(scope)
                        .filter(noted -> noted.reasons().containsAll(met.reasons()))
                        .orElse(met);
        Set<String> reasons = new LinkedHashSet<>(all.reasons());
        if (notes.told(scope, now.minus(QUIET)).containsAll(reasons)) {
            return;
        }
        letters.doubted(scope, app, all, now);
        notes.tell(scope, reasons, now);
    }
}
