package nl.basispoortsimulator.apps;

/// The words of the contract with the portal (ENGINEERING §6), as they stand on the wire.
public final class AppWire {

    public static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    public static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    public static final String USER_EXTENSION =
            "urn:ietf:params:scim:schemas:extension:beheerportaal:2.0:User";
    public static final String GROUP_EXTENSION =
            "urn:ietf:params:scim:schemas:extension:beheerportaal:2.0:Group";
    public static final String ACCOUNT =
            "urn:ietf:params:scim:schemas:extension:beheerportaal:2.0:Account";

    public static final String YEAR_GROUP = "jaargroep";
    public static final String COMPLETED_ASSIGNMENTS = "completedAssignments";
    public static final String LAST_USED = "lastUsed";

    /// `userType` of a pupil; every other value is somebody who teaches.
    public static final String PUPIL = "student";

    private AppWire() {}
}
