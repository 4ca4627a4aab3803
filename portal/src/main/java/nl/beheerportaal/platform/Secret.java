package nl.beheerportaal.platform;

/// A token, password or key. Never shown: `toString` hides it, and only the client that sends it
/// asks for the value.
public record Secret(String value) {
    public Secret {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret is never blank");
        }
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
