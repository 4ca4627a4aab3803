package nl.beheerportaal.audit;

import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.PersonId;

/// Somebody, or somebody's account, that an entry is about. Everything in it is personal data: it
/// lies in the erasable table, and the chain holds a hash of it.
public sealed interface Mention {
    /// How people call it.
    String name();

    /// Somebody on the roster.
    record Person(PersonId id, String name) implements Mention {
        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    /// A place in an app.
    record Account(AppId app, AccountId id, String name) implements Mention {
        @Override
        public String toString() {
            return "Account[hidden]";
        }
    }
}
