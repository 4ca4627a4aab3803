package nl.beheerportaal.core.plan;

/// Why an account that is nobody's of the roster's chosen people stays as it is.
public enum Stays {
    /// *Blijft: beheerder van het account.*
    ADMINISTRATOR,
    /// The portal neither made nor linked it, and nobody decided about it by name (*niet via
    /// Basispoort*).
    UNMANAGED,
    /// *Niet verwijderen tot samengevoegd.*
    KEPT_UNTIL_MERGED,
    /// Left the roster, but a person unticked the removal.
    KEPT_LEAVER,
    /// As a person put it back by an undo; it does not change by itself.
    AS_UNDONE
}
