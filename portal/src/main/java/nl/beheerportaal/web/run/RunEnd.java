package nl.beheerportaal.web.run;

/// How far a synchronisation is, in the words of the screen.
public enum RunEnd {
    RUNNING,
    DONE,
    PARTIAL,
    /// Stopped before anything was written.
    FAILED_UNCHANGED,
    /// Stopped after some accounts.
    FAILED_HALFWAY,
    /// A fact moved between the review and the start.
    STALE,
    STOPPED;

    /// Whether the page need not ask again.
    public boolean over() {
        return this != RUNNING;
    }
}
