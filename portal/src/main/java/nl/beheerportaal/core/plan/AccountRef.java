package nl.beheerportaal.core.plan;

import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.roster.PersonId;

/// An account in a plan: one the app has already, or one that another step makes.
public sealed interface AccountRef {
    record Existing(AccountId id) implements AccountRef {}

    /// The account that is made for this person.
    record Made(PersonId person) implements AccountRef {}
}
