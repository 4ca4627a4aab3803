package nl.beheerportaal.connector.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Failures;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.platform.HttpProblem;
import nl.beheerportaal.platform.HttpResult;
import tools.jackson.databind.JsonNode;

/// Finds one resource. What an app answers to a filter is looked at again here: some apps ignore
/// filters, and *none* must only be said when there is none.
final class ScimLookup {
    private final String system;
    private final ScimClient client;

    ScimLookup(String system, ScimClient client) {
        this.system = system;
        this.client = client;
    }

    Fetched<Optional<JsonNode>> byId(ScimType type, String id) {
        return switch (client.resource(type, id)) {
            case HttpResult.Answered<JsonNode>(_, _, JsonNode resource) ->
                    id.equals(ScimTranslator.text(resource, "id"))
                            ? Fetched.got(Optional.of(resource))
                            : broken(type.one() + " " + id + ": another one came back");
            case HttpResult.Failed<JsonNode>(HttpProblem problem) ->
                    ScimOutcomes.hasStatus(problem, 404) || ScimOutcomes.hasStatus(problem, 410)
                            ? Fetched.got(Optional.empty())
                            : Fetched.failed(Failures.of(system, problem));
        };
    }

    /// External ids are compared exactly (RFC 7643 §3.1).
    Fetched<Optional<JsonNode>> byExternalId(ScimType type, String externalId) {
        return one(
                type,
                ScimMessages.equal(ScimWire.EXTERNAL_ID, externalId),
                found -> externalId.equals(ScimTranslator.text(found, ScimWire.EXTERNAL_ID)));
    }

    /// User names are compared without regard to case (RFC 7643 §4.1.1).
    Fetched<Optional<JsonNode>> byUserName(String userName) {
        return one(
                ScimType.USER,
                ScimMessages.equal(ScimWire.USER_NAME, userName),
                found -> userName.equalsIgnoreCase(ScimTranslator.text(found, ScimWire.USER_NAME)));
    }

    private Fetched<Optional<JsonNode>> one(
            ScimType type, String filter, Predicate<JsonNode> wanted) {
        String query = "?filter=" + ScimClient.encoded(filter) + attributes(type);
        HttpResult<JsonNode> answer =
                client.get(type.path() + query, "search for one " + type.one());
        if (!(answer instanceof HttpResult.Answered<JsonNode>(_, _, JsonNode page))) {
            return Failures.fetched(system, answer).map(_ -> Optional.empty());
        }
        List<JsonNode> found = new ArrayList<>();
        boolean strangers = false;
        for (JsonNode resource : page.path("Resources")) {
            if (wanted.test(resource)) {
                client.connection().saw(resource);
                found.add(resource);
            } else {
                strangers = true;
            }
        }
        if (!page.isObject() || !(page.has("Resources") || page.has("totalResults"))) {
            return broken("search for one " + type.one() + ": not a list of resources");
        }
        return strangers && found.isEmpty() ? among(type, wanted) : only(type, found);
    }

    /// The app ignores filters: look through everything.
    private Fetched<Optional<JsonNode>> among(ScimType type, Predicate<JsonNode> wanted) {
        var answer =
                new ScimListing(client)
                        .all(
                                type.path(),
                                attributes(type).replace('?', '&'),
                                "list of all " + type.one() + "s");
        return switch (Failures.fetched(system, answer)) {
            case Fetched.Failed<ScimListing.Listed>(Failure why) -> Fetched.failed(why);
            case Fetched.Got<ScimListing.Listed>(ScimListing.Listed all) -> {
                List<JsonNode> found = all.resources().stream().filter(wanted).toList();
                yield found.isEmpty() && !all.defects().isEmpty()
                        ? broken("search for one " + type.one() + ": the list is not whole")
                        : only(type, found);
            }
        };
    }

    private Fetched<Optional<JsonNode>> only(ScimType type, List<JsonNode> found) {
        return found.size() > 1
                ? broken("search for one " + type.one() + ": more than one came back")
                : Fetched.got(found.stream().findFirst());
    }

    private static String attributes(ScimType type) {
        return type == ScimType.GROUP ? "&attributes=" + ScimType.groupAttributes() : "";
    }

    private <T> Fetched<T> broken(String detail) {
        return Fetched.failed(new Failure(Failure.Kind.BROKEN_ANSWER, system, 200, detail, null));
    }
}
