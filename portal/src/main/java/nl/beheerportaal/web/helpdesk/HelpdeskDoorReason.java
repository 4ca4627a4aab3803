package nl.beheerportaal.web.helpdesk;

/// Why somebody stands before the helpdesk's door.
public enum HelpdeskDoorReason {
    WELCOME(""),
    AWAY("weg"),
    SIGNED_OUT("uitgelogd"),
    NOT_HELPDESK("geen-helpdesk"),
    NO_SECOND_FACTOR("tweede-factor"),
    BROKEN("inloggen-mislukt");

    private final String code;

    HelpdeskDoorReason(String code) {
        this.code = code;
    }

    /// An unknown word is just a visitor.
    public static HelpdeskDoorReason of(String code) {
        for (HelpdeskDoorReason reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        return WELCOME;
    }

    /// The value of `?reden=`.
    public String code() {
        return code;
    }

    /// Whether somebody was turned away.
    public boolean refused() {
        return switch (this) {
            case WELCOME, AWAY, SIGNED_OUT -> false;
            case NOT_HELPDESK, NO_SECOND_FACTOR, BROKEN -> true;
        };
    }
}
