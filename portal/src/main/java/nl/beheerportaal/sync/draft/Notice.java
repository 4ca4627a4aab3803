package nl.beheerportaal.sync.draft;

import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.Bundle;
import nl.beheerportaal.core.roster.PersonId;

/// What an act did, for the one line the screen shows afterwards.
public sealed interface Notice {
    /// Pupils linked by *Automatisch koppelen*, and suggestions left to check.
    record LinkedAutomatically(int linked, int suggestions) implements Notice {}

    record Linked(AccountId account, PersonId person) implements Notice {}

    /// Of several accounts one was kept for the pupil.
    record KeptOne(AccountId account, PersonId person, boolean untilMerged) implements Notice {}

    record LinkedBundle(Bundle bundle, int linked) implements Notice {}

    record Unlinked(AccountId account) implements Notice {}

    record NotSame(AccountId account, PersonId person) implements Notice {}

    record MayGo(AccountId account) implements Notice {}

    record KeptUntilMerged(AccountId account) implements Notice {}

    /// A decision about the account was taken back.
    record Released(AccountId account) implements Notice {}

    record Undone() implements Notice {}

    /// Mode, selection or place in the wizard; nothing worth a line of its own.
    record Saved() implements Notice {}
}
