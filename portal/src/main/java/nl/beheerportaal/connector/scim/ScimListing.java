package nl.beheerportaal.connector.scim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.platform.HttpProblem;
import nl.beheerportaal.platform.HttpResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// All resources of one type, page by page (RFC 7644 §3.4.2.4). Stops when everything announced was
/// received, on an empty page, and on a page that brings nothing new: some apps answer every
/// `startIndex` with the first page (`scim.md` §4, rule 8).
final class ScimListing {
    private static final int MOST_RESOURCES = 200_000;

    private final ScimClient client;

    ScimListing(ScimClient client) {
        this.client = client;
    }

    /// @param resources each with an id, in the order of the app
    /// @param defects why this is not all of it; empty when it is
    record Listed(List<JsonNode> resources, List<String> defects) {}

    /// @param query further parameters, starting with `&`; empty for none
    HttpResult<Listed> all(String path, String query, String about) {
        return switch (client.advice()) {
            case HttpResult.Failed<ScimAdvice>(HttpProblem problem) ->
                    new HttpResult.Failed<>(problem);
            case HttpResult.Answered<ScimAdvice>(_, _, ScimAdvice advice) ->
                    pages(path + "?count=" + advice.pageSize() + query, about);
        };
    }

    private HttpResult<Listed> pages(String path, String about) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        List<String> defects = new ArrayList<>();
        long total = -1;
        int startIndex = 1;
        while (total < 0 || startIndex <= total) {
            HttpResult<JsonNode> answer = client.get(path + "&startIndex=" + startIndex, about);
            if (!(answer instanceof HttpResult.Answered<JsonNode>(_, _, JsonNode page))) {
                return new HttpResult.Failed<>(problemOf(answer));
            }
            HttpProblem broken = brokenPage(page, about);
            if (broken != null) {
                return new HttpResult.Failed<>(broken);
            }
            total = page.path("totalResults").asLong(total);
            int received = page.path("Resources").size();
            int added = add(page.path("Resources"), found, defects);
            startIndex += received;
            if (added == 0 || found.size() > MOST_RESOURCES) {
                break;
            }
        }
        if (found.size() < total) {
            defects.add(about + ": " + total + " announced, " + found.size() + " received");
        }
        return new HttpResult.Answered<>(
                200,
                new org.springframework.http.HttpHeaders(),
                new Listed(List.copyOf(found.values()), defects));
    }

    private int add(JsonNode resources, Map<String, JsonNode> found, List<String> defects) {
        int added = 0;
        for (JsonNode resource : resources) {
            String id = ScimTranslator.text(resource, "id");
            if (id.isEmpty()) {
                defects.add("a resource has no id");
            } else if (found.putIfAbsent(id, resource) == null) {
                client.connection().saw(resource);
                added++;
            }
        }
        return added;
    }

    /// A list without resources is legal only when it says that there are none.
    private static @Nullable HttpProblem brokenPage(JsonNode page, String about) {
        JsonNode resources = page.path("Resources");
        boolean saysNone = resources.isMissingNode() && page.path("totalResults").isNumber();
        return page.isObject() && (resources.isArray() || saysNone)
                ? null
                : new HttpProblem.Unreadable(about + ": not a list of resources");
    }

    private static HttpProblem problemOf(HttpResult<JsonNode> answer) {
        return switch (answer) {
            case HttpResult.Failed<JsonNode>(HttpProblem problem) -> problem;
            case HttpResult.Answered<JsonNode> _ ->
                    throw new IllegalStateException("an answer is no problem");
        };
    }
}
