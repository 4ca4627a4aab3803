package nl.beheerportaal.web.trouble;

/// A page about something that went wrong.
///
/// @param kind part of the keys of its texts
/// @param code what the helpdesk finds the log entry by
/// @param app the school may not see; empty but for `NO_APP`
public record TroubleView(Kind kind, String code, String app) {
    public TroubleView(Kind kind, String code) {
        this(kind, code, "");
    }

    /// What went wrong.
    public enum Kind {
        BAD_REQUEST,
        FORBIDDEN,
        NOT_FOUND,
        TOO_MANY,
        NO_APP,
        BROKEN
    }

    public String title() {
        return "trouble." + kind + ".title";
    }

    public String text() {
        return "trouble." + kind + ".text";
    }
}
