package nl.beheerportaal.connector.scim;

import tools.jackson.databind.JsonNode;

/// What an app announces of itself (`ServiceProviderConfig`). Advice only: an app that announces
/// nothing is read with the careful values (`scim.md` §4, rule 9).
///
/// @param versions whether `If-Match` may be sent
/// @param pageSize most resources to ask for at once
record ScimAdvice(boolean versions, int pageSize) {
    static final ScimAdvice CAREFUL = new ScimAdvice(false, 100);

    private static final int LARGEST_PAGE = 500;

    static ScimAdvice of(JsonNode config) {
        int most = config.path("filter").path("maxResults").asInt(0);
        return new ScimAdvice(
                config.path("etag").path("supported").asBoolean(false),
                most <= 0 ? CAREFUL.pageSize : Math.min(most, LARGEST_PAGE));
    }
}
