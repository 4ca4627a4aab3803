package planted.connector.scim;

public record ScimWire(String id) {}
