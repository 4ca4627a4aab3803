package nl.beheerportaal.sync.fetch;

import java.time.Instant;
import java.util.Optional;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.roster.RosterSnapshot;
import org.jspecify.annotations.Nullable;

/// Both sides of one connection.
public record Sides(Side<RosterSnapshot> roster, Side<AppSnapshot> app) {
    /// Whether both sides are known, perhaps from an earlier moment: enough to match, not to
    /// synchronise.
    public boolean known() {
        return roster.snapshot() != null && app.snapshot() != null;
    }

    /// Why a side is not fresh, Basispoort's reason first; null when both are.
    public @Nullable Failure failure() {
        return roster.failure() != null ? roster.failure() : app.failure();
    }

    /// The same, with a roster that waits for the wizard after a merger ([RosterCheck]).
    public Sides untilWalked(Optional<Instant> merged, Instant walked) {
        RosterSnapshot snapshot = roster.snapshot();
        return snapshot == null
                ? this
                : new Sides(
                        new Side<>(
                                RosterCheck.untilWalked(snapshot, merged, walked),
                                roster.failure()),
                        app);
    }

    /// Whether both sides were read just now without failure.
    public boolean usable() {
        return roster.usable() && app.usable();
    }
}
