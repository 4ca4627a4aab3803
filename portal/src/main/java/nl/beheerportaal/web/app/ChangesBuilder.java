package nl.beheerportaal.web.app;

import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.review.RosterChanges;
import nl.beheerportaal.web.app.StatusView.ChangesView;
import org.jspecify.annotations.Nullable;

/// Counts who came, moved and left on the roster since the last confirmation.
final class ChangesBuilder {
    private ChangesBuilder() {}

    static @Nullable ChangesView of(
            @Nullable Confirmed confirmed,
            Ledger ledger,
            @Nullable RosterSnapshot roster,
            RosterChanges.Today today) {
        if (confirmed == null || roster == null) {
            return null;
        }
        RosterChanges changes = RosterChanges.of(confirmed, ledger, roster, today);
        return new ChangesView(
                changes.fresh().size(),
                changes.moved().size(),
                changes.gone().size(),
                changes.freshTeachers().size(),
                changes.goneTeachers().size());
    }
}
