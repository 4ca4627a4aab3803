package nl.beheerportaal.core.match;

/// How a link came to be; people filter the linked list by it (design.md §5.5).
public enum LinkOrigin {
    /// Made by *Automatisch koppelen*, because the matcher was certain.
    AUTOMATIC,
    /// A suggestion a person accepted.
    SUGGESTION,
    /// Chosen by a person, one from each list.
    BY_HAND,
    /// A stable key said so.
    KEY,
    /// The portal made the account for this person.
    CREATED,
    /// Offered because it was settled for another app, and accepted.
    OTHER_APP
}
