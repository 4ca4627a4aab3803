package nl.beheerportaal.core.plan;

import java.time.Instant;
import java.time.LocalDate;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// An account the portal deactivated and that can be put back, with its work, for a while (PRODUCT
/// §6.5): *eerder verwijderd*.
///
/// @param person whose it was; null when nobody was linked
/// @param restorableUntil the last day on which it can be put back, as the review promised
/// @param occasion of the plan that did it; null when that was before this was kept
public record DeactivatedAccount(
        AccountId account,
        @Nullable PersonId person,
        AccountKind kind,
        Instant since,
        LocalDate restorableUntil,
        Cause cause,
        @Nullable Occasion occasion) {
    /// Whether it went without a person and without an explanation.
    boolean unexplained() {
        return occasion != null && !occasion.reviewed() && !cause.explained();
    }
}
