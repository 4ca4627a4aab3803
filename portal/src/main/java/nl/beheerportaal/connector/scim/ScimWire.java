package nl.beheerportaal.connector.scim;

/// Names on the wire: SCIM's own (RFC 7643, RFC 7644) and the extensions of ENGINEERING §6.
final class ScimWire {
    static final String MEDIA_TYPE = "application/scim+json";

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String USER_EXTENSION =
            "urn:ietf:params:scim:schemas:extension:beheerportaal:2.0:User";
    static final String GROUP_EXTENSION =
            "urn:ietf:params:scim:schemas:extension:beheerportaal:2.0:Group";

    static final String EXTERNAL_ID = "externalId";
    static final String USER_NAME = "userName";
    static final String GIVEN_NAME = "name.givenName";
    static final String FAMILY_NAME = "name.familyName";
    static final String DISPLAY_NAME = "displayName";
    static final String USER_TYPE = "userType";
    static final String ACTIVE = "active";
    static final String EMAILS = "emails";
    static final String ROLES = "roles";
    static final String MEMBERS = "members";

    static final String ECK_ID = "eckId";
    static final String YEAR_GROUP = "jaargroep";
    static final String SCHOOL_YEAR = "schoolYear";
    static final String NAME_PREFIX = "namePrefix";
    static final String GROUP_TYPE = "groupType";

    /// Asked for by name, because some apps leave members out otherwise.
    static final String GROUP_ATTRIBUTES =
            String.join(
                    ",",
                    EXTERNAL_ID,
                    DISPLAY_NAME,
                    MEMBERS,
                    GROUP_EXTENSION + ":" + GROUP_TYPE,
                    GROUP_EXTENSION + ":" + YEAR_GROUP,
                    GROUP_EXTENSION + ":" + SCHOOL_YEAR);

    private ScimWire() {}
}
