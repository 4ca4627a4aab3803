package nl.beheerportaal.sync.story;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.audit.AuditEntry;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.plan.DeactivatedAccount;
import nl.beheerportaal.core.plan.ManagedAccount;
import nl.beheerportaal.core.roster.Person;
import nl.beheerportaal.core.roster.RosterSnapshot;
import org.jspecify.annotations.Nullable;

/// Everything the portal knows of one account in an app: *why is this pupil here, since when, by
/// whose decision, from which roster record* (PRODUCT §6.9).
///
/// @param app what the app said last; null when it was never read
/// @param roster what Basispoort said last; null when it was never read
/// @param managed what the portal's books say of it; null when it is not the portal's
/// @param removed when and why the portal removed it; null when it did not
/// @param link whose it is, as confirmed; null when nobody linked it
/// @param person who that is on the roster; null when nobody is linked or the person is gone
/// @param rosterOfRun when the roster was read from which the last change came; null when the
///   portal changed nothing yet, or no longer has that run
/// @param entries all on record about the account and the person, oldest first
public record Story(
        AccountId account,
        @Nullable AppSnapshot app,
        @Nullable RosterSnapshot roster,
        @Nullable ManagedAccount managed,
        @Nullable DeactivatedAccount removed,
        @Nullable Link link,
        @Nullable Person person,
        @Nullable Instant rosterOfRun,
        List<AuditEntry> entries) {
    public Story {
        entries = List.copyOf(entries);
    }
}
