package nl.beheerportaal.sync.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.draft.DraftStore;
import nl.beheerportaal.sync.draft.Replaced;
import nl.beheerportaal.sync.run.Run;

/// Puts what a coordinator confirmed in force, at the moment its run begins: until then, and when
/// the run is refused, the old mode, links and selection stay (PRODUCT §3.6).
public final class Promotion {
    private final ConfirmedStore confirmed;
    private final DraftStore drafts;

    public Promotion(ConfirmedStore confirmed, DraftStore drafts) {
        this.confirmed = confirmed;
        this.drafts = drafts;
    }

    /// Puts the pending set in force and takes away the draft it came from.
    ///
    /// @return false when nothing was pending
    boolean promote(SchoolScope scope, Run run, Instant now) {
        AppId app = run.app();
        Occasion occasion = run.plan().basis().occasion();
        Optional<Confirmed> pending = confirmed.pending(scope, app);
        if (pending.isEmpty()) {
            return false;
        }
        Confirmed before = confirmed.find(scope, app).orElse(null);
        long version = before == null ? 0 : before.version();
        if (!confirmed.save(scope, app, pending.get(), version)) {
            throw new IllegalStateException(
                    "the confirmed set of " + scope.school() + " moved while its run began");
        }
        confirmed.keepReplaced(scope, app, run.id().value(), new Replaced(before), now);
        confirmed.dropPending(scope, app);
        for (Occasion each : drafts(occasion)) {
            drafts.find(scope, app, each)
                    .filter(draft -> each != occasion || isIn(draft, pending.get()))
                    .ifPresent(_ -> drafts.delete(scope, app, each));
        }
        return true;
    }

    void drop(SchoolScope scope, AppId app) {
        confirmed.dropPending(scope, app);
    }

    /// A draft of changes was made from what is no longer in force once a wizard is confirmed; a
    /// wizard that somebody is half way through is not touched by confirmed changes.
    private static List<Occasion> drafts(Occasion occasion) {
        return switch (occasion) {
            case WIZARD -> List.of(Occasion.WIZARD, Occasion.CHANGES);
            case CHANGES -> List.of(Occasion.CHANGES);
            case AUTOMATIC, APPROVED, DEPARTURE, UNDO -> List.of();
        };
    }

    /// Whether nobody worked on the draft since it was confirmed: then all of it is in force.
    private static boolean isIn(Draft draft, Confirmed confirmed) {
        return draft.links().equals(confirmed.links())
                && draft.decisions().equals(confirmed.decisions())
                && draft.selection().equals(confirmed.selection());
    }
}
