package nl.beheerportaal.audit;

import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.PersonId;

/// Somebody, or somebody's account, that an entry is about, with the name of that moment. Personal
/// data: it lies in the erasable table, and the chain holds a salted hash of it.
public record Mention(Subject subject, String name) {
    public static Mention person(PersonId id, String name) {
        return new Mention(new Subject.Person(id), name);
    }

    /// @param name what the app calls the account's owner
    public static Mention account(AppId app, AccountId id, String name) {
        return new Mention(new Subject.Account(app, id), name);
    }

    @Override
    public String toString() {
        return "Mention[hidden " + subject.kind() + "]";
    }
}
