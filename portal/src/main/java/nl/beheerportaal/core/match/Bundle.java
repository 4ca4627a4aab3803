package nl.beheerportaal.core.match;

/// The heading a suggestion stands under on step 1 (design.md §5.5).
public enum Bundle {
    /// Linked so in another app of the publisher; safe to accept together.
    OTHER_APP,
    /// Equal but for accents, capitals, hyphens or apostrophes, and unique; safe to accept
    /// together.
    ACCENT,
    /// Equal but for the spelling of the surname prefix, and unique; safe to accept together.
    PREFIX,
    /// One strong candidate; to be looked at one by one.
    SIMILAR,
    /// More than one possibility, or one pupil with more than one account: a person chooses.
    MANY;

    /// Whether *Alle n koppelen* may be offered.
    public boolean safe() {
        return this == OTHER_APP || this == ACCENT || this == PREFIX;
    }
}
