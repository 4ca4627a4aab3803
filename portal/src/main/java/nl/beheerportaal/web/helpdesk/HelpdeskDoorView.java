package nl.beheerportaal.web.helpdesk;

/// The helpdesk's door.
///
/// @param open whether an identity provider is configured
/// @param signIn where signing in begins
public record HelpdeskDoorView(HelpdeskDoorReason reason, boolean open, String signIn) {
    /// The key of its message.
    public String message() {
        return "hd.door." + reason.name();
    }
}
