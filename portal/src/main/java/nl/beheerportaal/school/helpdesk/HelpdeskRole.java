package nl.beheerportaal.school.helpdesk;

/// What somebody of the helpdesk may do.
public enum HelpdeskRole {
    /// Receives and verifies applications, activates, watches, looks along.
    AGENT,
    /// Also decides whose an account is when that is in doubt.
    LEAD
}
