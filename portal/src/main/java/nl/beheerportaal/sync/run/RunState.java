package nl.beheerportaal.sync.run;

/// How far a run is.
public enum RunState {
    /// Made, and not yet compared with what both sides say now. Nothing was written.
    WAITING,
    /// The sealed facts still hold; steps are being carried out.
    RUNNING,
    /// Everything succeeded.
    DONE,
    /// Most succeeded; some accounts or groups did not, each with its reason.
    PARTIAL,
    /// Given up: a side could not be reached or kept failing.
    FAILED,
    /// A fact the plan rests on moved before the first write; nothing was written.
    REFUSED_STALE,
    /// The connection or the permission ended; nothing more was written from then on.
    STOPPED;

    public boolean ended() {
        return switch (this) {
            case WAITING, RUNNING -> false;
            case DONE, PARTIAL, FAILED, REFUSED_STALE, STOPPED -> true;
        };
    }
}
