package nl.beheerportaal.web.door;

/// The page for who has not signed in.
///
/// @param code what somebody reads to the helpdesk; empty when nobody was turned away
public record DoorView(DoorReason reason, String code) {
    /// The key of its message.
    public String message() {
        return "door." + reason.name();
    }
}
