package nl.beheerportaal.connector.scim;

/// The two types of resource we write.
enum ScimType {
    USER("/Users", "account"),
    GROUP("/Groups", "group");

    private final String path;
    private final String one;

    ScimType(String path, String one) {
        this.path = path;
        this.one = one;
    }

    String path() {
        return path;
    }

    /// One of them, in a log line.
    String one() {
        return one;
    }

    static String groupAttributes() {
        return ScimClient.encoded(ScimWire.GROUP_ATTRIBUTES);
    }
}
