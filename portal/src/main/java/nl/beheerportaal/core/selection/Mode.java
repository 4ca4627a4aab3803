package nl.beheerportaal.core.selection;

/// How a school synchronises with an app (PRODUCT §4.0).
public enum Mode {
    /// *Selectief synchroniseren*: people choose, and nothing changes by itself.
    SELECTIVE,
    /// *Alles synchroniseren*: everybody of the roster, also those who come later.
    EVERYTHING
}
