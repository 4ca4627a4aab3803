package nl.beheerportaal.sync.run;

import nl.beheerportaal.core.app.Account;

/// What to look up to learn what became of a creation.
public sealed interface Question {
    /// Is there an account with our key?
    record AccountByKey(String externalId) implements Question {}

    /// Is there an account with the user name we sent, in an app that forgot the key?
    record AccountByUserName(String userName) implements Question {}

    /// Is there a group with our key?
    record GroupByKey(String externalId) implements Question {}

    /// What the app answered.
    sealed interface Found {
        /// The app says that there is none.
        record Nothing() implements Found {}

        record AnAccount(Account account) implements Found {}

        record AGroup(String id) implements Found {}
    }
}
