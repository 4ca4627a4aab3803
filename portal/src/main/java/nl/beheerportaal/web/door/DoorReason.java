package nl.beheerportaal.web.door;

import nl.beheerportaal.school.Admission;

/// Why somebody stands before the door.
public enum DoorReason {
    /// Came by the front door.
    WELCOME(""),
    /// The session ended.
    AWAY("weg"),
    SIGNED_OUT("uitgelogd"),
    /// Known at Basispoort, but not as ICT coordinator of this school.
    NOT_COORDINATOR("geen-coordinator"),
    /// Not on the school's staff list, or not any more.
    NOT_STAFF("geen-medewerker"),
    /// The school has no connection with the portal.
    UNKNOWN_SCHOOL("school-onbekend"),
    /// Basispoort gives no answer and there is no recent list of staff.
    UNREACHABLE("basispoort-stil"),
    /// The message of Basispoort was not to be trusted, too old or used before.
    BROKEN_ARRIVAL("inloggen-mislukt");

    private final String code;

    DoorReason(String code) {
        this.code = code;
    }

    /// An unknown word is just a visitor.
    public static DoorReason of(String code) {
        for (DoorReason reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        return WELCOME;
    }

    /// Why somebody is turned away who Basispoort vouches for.
    public static DoorReason of(Admission.Why why) {
        return switch (why) {
            case NOT_TRUSTED, USED_BEFORE -> BROKEN_ARRIVAL;
            case UNKNOWN_SCHOOL -> UNKNOWN_SCHOOL;
            case NOT_STAFF -> NOT_STAFF;
            case NOT_COORDINATOR -> NOT_COORDINATOR;
            case NO_STAFF_LIST -> UNREACHABLE;
        };
    }

    /// The value of `?reden=`.
    public String code() {
        return code;
    }

    /// Whether somebody was turned away.
    public boolean refused() {
        return switch (this) {
            case WELCOME, AWAY, SIGNED_OUT -> false;
            case NOT_COORDINATOR, NOT_STAFF, UNKNOWN_SCHOOL, UNREACHABLE, BROKEN_ARRIVAL -> true;
        };
    }
}
