package nl.beheerportaal.sync.draft;

import java.util.Set;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Matches;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.sync.fetch.Sides;
import org.jspecify.annotations.Nullable;

/// Everything a page of the wizard shows.
///
/// @param sides what we know of Basispoort and the app, and why it is not newer
/// @param confirmed what is in force while the draft is made; null the first time
/// @param matches what the matcher makes of the draft; empty while a side was never read
public record WizardState(
        Draft draft, Sides sides, @Nullable Confirmed confirmed, Matches matches) {
    /// The roster, as fresh as we have it.
    ///
    /// @throws IllegalStateException when it was never read; ask `sides().known()` first
    public RosterSnapshot roster() {
        RosterSnapshot roster = sides.roster().snapshot();
        if (roster == null) {
            throw new IllegalStateException("no roster was ever read");
        }
        return roster;
    }

    /// The app, as fresh as we have it.
    ///
    /// @throws IllegalStateException when it was never read; ask `sides().known()` first
    public AppSnapshot app() {
        AppSnapshot app = sides.app().snapshot();
        if (app == null) {
            throw new IllegalStateException("the app was never read");
        }
        return app;
    }

    /// Accounts in use that the coordinator has not looked at, though there is something to see.
    public Set<AccountId> toCheck() {
        return matches.toCheck(app(), draft.links());
    }
}
