package nl.beheerportaal.web.history;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.review.PlanView;
import org.jspecify.annotations.Nullable;

/// The review of an undo: what comes back, what goes.
///
/// @param run path of the page of the run that is taken back
/// @param account the one account it is about; empty for the whole run
/// @param at when that run ended
/// @param by who had started it
/// @param plan null when it could not be worked out
/// @param unlinked names of pupils who come back without a link, so that they can be linked
public record UndoView(
        AppLook app,
        String run,
        String account,
        Instant at,
        String by,
        List<Notice> notices,
        @Nullable PlanView plan,
        List<PlanView.PersonRow> unlinked) {
    public UndoView {
        notices = List.copyOf(notices);
        unlinked = List.copyOf(unlinked);
    }

    /// This page; its form comes back to it.
    public Url page() {
        return Url.of(run + "/terugdraaien").with("account", account);
    }

    public Url csv() {
        return Url.of(run + "/terugdraaien/verwijderen.csv").with("account", account);
    }

    public boolean single() {
        return !account.isEmpty();
    }

    /// Whether nothing is left to take back.
    public boolean nothing() {
        return plan != null && plan.confirm().possible() && plan.numbers().nothing();
    }
}
