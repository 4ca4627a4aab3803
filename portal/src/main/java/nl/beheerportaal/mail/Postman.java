package nl.beheerportaal.mail;

/// Hands a letter to the mail server.
interface Postman {
    Delivery deliver(Written letter);

    /// What the mail server said. Codes are its status codes, or a word of ours; never its words,
    /// in which an address may stand.
    sealed interface Delivery {
        /// The server has taken it.
        record Accepted() implements Delivery {}

        /// The server will never take this one: no such address.
        record Refused(String code) implements Delivery {}

        /// The server will not take this one now (4xx).
        record Later(String code) implements Delivery {}

        /// There is no server to speak to, or it takes nothing at all.
        record Down(String code) implements Delivery {}
    }
}
