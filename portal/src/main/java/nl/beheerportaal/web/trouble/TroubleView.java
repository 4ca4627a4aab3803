package nl.beheerportaal.web.trouble;

/// A page about something that went wrong.
///
/// @param kind part of the keys of its texts
/// @param code what the helpdesk finds the log entry by
public record TroubleView(Kind kind, String code) {
    /// What went wrong.
    public enum Kind {
        BAD_REQUEST,
        FORBIDDEN,
        NOT_FOUND,
        TOO_MANY,
        BROKEN
    }

    public String title() {
        return "trouble." + kind + ".title";
    }

    public String text() {
        return "trouble." + kind + ".text";
    }
}
