package nl.beheerportaal.web.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.web.run.ProgressView;
import org.jspecify.annotations.Nullable;

/// The state of a connection as its status bar shows it (design.md §5.3).
public sealed interface StatusView {
    /// Nothing was ever confirmed, and nobody began.
    record None() implements StatusView {}

    /// Somebody is in the wizard for the first time.
    ///
    /// @param step 1 to 4
    record Draft(int step, Instant saved, String by) implements StatusView {}

    /// In order.
    ///
    /// @param last the last synchronisation; null before the first
    /// @param by who started it
    /// @param changes what changed in Basispoort since; null when nobody knows
    /// @param draftStep the step of an unfinished wizard beside it; 0 when there is none
    record Active(
            Mode mode,
            @Nullable Instant last,
            String by,
            boolean changed,
            @Nullable ChangesView changes,
            int draftStep)
            implements StatusView {}

    /// A run is at work.
    record Running(String path, ProgressView progress) implements StatusView {}

    /// The last run left some accounts undone.
    record Partial(String path, int failed, int total) implements StatusView {}

    /// The last run stopped.
    ///
    /// @param path its page
    /// @param cause key of the sentence that says why
    /// @param done accounts that were changed before it stopped
    /// @param code for the helpdesk; empty when it needs none
    /// @param occasion what it was for, so that it can be looked at again
    record Failed(
            String path,
            String cause,
            Instant at,
            int done,
            int total,
            String code,
            Occasion occasion)
            implements StatusView {
        /// Where a form goes that does it again, under the app; empty when that is elsewhere: a run
        /// is taken back from its own page.
        public String again() {
            return switch (occasion) {
                case WIZARD -> "/nog-een-keer";
                case CHANGES -> "/veranderingen";
                case AUTOMATIC, APPROVED -> "/ophalen";
                case DEPARTURE, UNDO -> "";
            };
        }
    }

    /// An automatic run waits for a person.
    ///
    /// @param pupils who would be removed
    /// @param until when removals go by themselves; null when the whole run was held
    /// @param plan fingerprint of the plan that waits
    /// @param reasons what of it is more than normal
    record Held(
            int pupils, int teachers, @Nullable LocalDate until, String plan, List<Hold> reasons)
            implements StatusView {
        public Held {
            reasons = List.copyOf(reasons);
        }
    }

    /// Nothing happens now, for a reason that no approval takes away: licence or school have ended,
    /// or a side cannot be believed.
    record Stopped(List<Hold> reasons) implements StatusView {
        public Stopped {
            reasons = List.copyOf(reasons);
        }
    }

    /// Basispoort's newest roster cannot be true, so nothing changes.
    ///
    /// @param cause key of the sentence that says why
    /// @param code for the helpdesk
    /// @param reasons what *De lijst klopt* would accept; empty when nobody may
    record Doubted(String cause, String code, String reasons) implements StatusView {}

    /// The school shares nothing any more.
    record Withdrawn() implements StatusView {}

    /// What changed in Basispoort since the last synchronisation.
    record ChangesView(int fresh, int moved, int gone, int freshTeachers, int goneTeachers) {
        public boolean nothing() {
            return fresh + moved + gone + freshTeachers + goneTeachers == 0;
        }
    }
}
