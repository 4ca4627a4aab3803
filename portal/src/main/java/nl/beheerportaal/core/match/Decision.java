package nl.beheerportaal.core.match;

import java.time.Instant;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.roster.PersonId;

/// What a person decided about an account apart from linking it. It outranks whatever the matcher
/// finds, and can be released.
public sealed interface Decision {
    AccountId account();

    Instant since();

    /// Who decided it, as the audit log names them.
    String by();

    /// *Niet dezelfde*: never suggest or link this pair.
    record NotSame(AccountId account, PersonId person, Instant since, String by)
            implements Decision {}

    /// *Dit account mag verwijderd worden*: looked at, and nobody's.
    record MayGo(AccountId account, Instant since, String by) implements Decision {}

    /// *Niet verwijderen tot samengevoegd*: waits for the helpdesk to have it merged at the app.
    record KeepUntilMerged(AccountId account, Instant since, String by) implements Decision {}
}
