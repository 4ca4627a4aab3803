package nl.beheerportaal.school.helpdesk;

/// Whether somebody the identity provider vouches for may come in at the helpdesk's door.
public sealed interface HelpdeskAdmission {
    record Admitted(HelpdeskRole role) implements HelpdeskAdmission {}

    record Refused(Why why) implements HelpdeskAdmission {}

    /// Why somebody stays outside.
    enum Why {
        /// In none of the helpdesk's groups.
        NOT_HELPDESK,
        /// Signed in with a password alone.
        NO_SECOND_FACTOR
    }
}
