package nl.beheerportaal.browser;

/// One thing the outside gets to see, or an operator in his files.
///
/// @param where in words, for the message of the failing test
record Exposed(Kind kind, String where, String text) {
    /// What kind of thing; staff may be named in some, pupils in none.
    enum Kind {
        LOG,
        METRICS,
        ADDRESS,
        MAIL,
        ERROR_PAGE
    }

    /// Letters greet a coordinator and say whose decision it was; a page says who is signed in.
    boolean mayNameStaff() {
        return switch (kind) {
            case MAIL, ERROR_PAGE -> true;
            case LOG, METRICS, ADDRESS -> false;
        };
    }
}
