package nl.beheerportaal.audit;

import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.PersonId;

/// Who, or whose place in an app, an entry is about. Ids of others: they lie with the names in the
/// erasable table, never in the chain.
public sealed interface Subject {
    /// Somebody on the roster.
    record Person(PersonId id) implements Subject {}

    /// A place in an app.
    record Account(AppId app, AccountId id) implements Subject {}

    /// The same for the same person or account, within one school; to be hashed, not to be kept.
    default String key() {
        return switch (this) {
            case Person(PersonId id) -> "person/" + id;
            case Account(AppId app, AccountId id) -> "account/" + app + "/" + id;
        };
    }

    /// What its references begin with.
    default String kind() {
        return switch (this) {
            case Person _ -> "person";
            case Account _ -> "account";
        };
    }
}
