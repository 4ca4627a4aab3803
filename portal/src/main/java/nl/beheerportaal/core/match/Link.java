package nl.beheerportaal.core.match;

import java.time.Instant;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// This person is that account.
///
/// @param reason what spoke for it at the time; null when a person chose it without a suggestion or
///   the portal made the account
/// @param by who made it, as the audit log names them
public record Link(
        AccountId account,
        PersonId person,
        LinkOrigin origin,
        @Nullable Reason reason,
        Instant since,
        String by) {}
