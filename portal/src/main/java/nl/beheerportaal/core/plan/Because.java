package nl.beheerportaal.core.plan;

/// Why somebody is in the app, or why an account gets a step; for people only, nothing branches on
/// it.
public enum Because {
    /// A person linked this account, and the portal takes it over now.
    LINKED,
    /// A stable key says whose account it is.
    KEY,
    /// A pupil or teacher whom a person chose.
    CHOSEN,
    /// Everybody of the roster comes along.
    EVERYBODY,
    /// Ours already, and the roster says something new.
    ROSTER_CHANGED,
    /// Ours already, and somebody changed it in the app.
    APP_CHANGED,
    /// Ours already, and everything is as it should be.
    UNCHANGED,
    /// Back on the roster, or chosen again: the old account returns with its work.
    RETURNED,
    /// Had an account that is no longer in the app.
    VANISHED,
    /// An existing teacher, recognised by key or e-mail address, who keeps the account.
    RECOGNISED
}
