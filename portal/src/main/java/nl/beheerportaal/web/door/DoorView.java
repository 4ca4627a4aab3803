package nl.beheerportaal.web.door;

/// The page for who has not signed in.
public record DoorView(DoorReason reason) {
    /// The key of its message.
    public String message() {
        return "door." + reason.name();
    }
}
