package nl.beheerportaal.connector.scim;

import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.beheerportaal.platform.BodyReader;
import nl.beheerportaal.platform.HttpCall;
import nl.beheerportaal.platform.HttpProblem;
import nl.beheerportaal.platform.HttpResult;
import nl.beheerportaal.platform.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// SCIM requests to one base address. Addresses are built from base, type and id, never taken from
/// `meta.location` (`scim.md` §4, rule 10).
final class ScimClient {
    private final URI base;
    private final Secret token;
    private final ScimConnection connection;

    ScimClient(URI base, Secret token, ScimConnection connection) {
        this.base = base;
        this.token = token;
        this.connection = connection;
    }

    ScimConnection connection() {
        return connection;
    }

    /// What the app announces, asked for once. An app that does not say is read with care; one that
    /// cannot be reached need not be asked a second question.
    HttpResult<ScimAdvice> advice() {
        ScimAdvice known = connection.advice();
        if (known != null) {
            return new HttpResult.Answered<>(200, new HttpHeaders(), known);
        }
        return switch (get("/ServiceProviderConfig", "service provider config")) {
            case HttpResult.Answered<JsonNode>(
                            int status,
                            HttpHeaders headers,
                            JsonNode config) -> {
                ScimAdvice announced = ScimAdvice.of(config);
                connection.advice(announced);
                yield new HttpResult.Answered<>(status, headers, announced);
            }
            case HttpResult.Failed<JsonNode>(HttpProblem problem) ->
                    switch (problem) {
                        case HttpProblem.Refused _, HttpProblem.Unreadable _ ->
                                new HttpResult.Answered<>(
                                        200, new HttpHeaders(), ScimAdvice.CAREFUL);
                        case HttpProblem.NotSent _,
                                HttpProblem.NotTrusted _,
                                HttpProblem.Resting _,
                                HttpProblem.Lost _ ->
                                new HttpResult.Failed<>(problem);
                    };
        };
    }

    HttpResult<JsonNode> get(String path, String about) {
        return connection
                .lane()
                .send(HttpCall.get(URI.create(base + path), headers(), about), ScimClient::json);
    }

    HttpResult<JsonNode> resource(ScimType type, String id) {
        String query = type == ScimType.GROUP ? "?attributes=" + ScimType.groupAttributes() : "";
        HttpResult<JsonNode> answer =
                get(type.path() + "/" + encoded(id) + query, type.one() + " " + id);
        if (answer instanceof HttpResult.Answered<JsonNode>(_, _, JsonNode resource)) {
            connection.saw(resource);
        }
        return answer;
    }

    /// Never repeated by itself: a second POST may make a second account.
    HttpResult<JsonNode> post(String path, ObjectNode message, String about) {
        return write(
                new HttpCall(
                        HttpMethod.POST,
                        URI.create(base + path),
                        headers(ScimWire.MEDIA_TYPE, null),
                        JsonUtils.getObjectWriter().writeValueAsString(message),
                        HttpCall.Repeat.NEVER,
                        about));
    }

    /// An answer without a body (204) is a missing node.
    HttpResult<JsonNode> patch(ScimType type, String id, List<PatchOperation> operations) {
        return write(
                new HttpCall(
                        HttpMethod.PATCH,
                        at(type, id),
                        headers(ScimWire.MEDIA_TYPE, connection.versionOf(id)),
                        ScimMessages.json(operations),
                        HttpCall.Repeat.IF_LOST,
                        "change of " + type.one() + " " + id));
    }

    HttpResult<JsonNode> delete(ScimType type, String id) {
        connection.forget(id);
        return write(
                new HttpCall(
                        HttpMethod.DELETE,
                        at(type, id),
                        headers(),
                        null,
                        HttpCall.Repeat.IF_LOST,
                        "deletion of " + type.one() + " " + id));
    }

    private HttpResult<JsonNode> write(HttpCall call) {
        HttpResult<JsonNode> answer = connection.lane().send(call, lenient());
        if (answer instanceof HttpResult.Answered<JsonNode>(_, _, JsonNode resource)) {
            connection.saw(resource);
        }
        return answer;
    }

    private URI at(ScimType type, String id) {
        return URI.create(base + type.path() + "/" + encoded(id));
    }

    private HttpHeaders headers(String mediaType, @Nullable String version) {
        HttpHeaders headers = headers();
        headers.set(HttpHeaders.CONTENT_TYPE, mediaType);
        if (version != null) {
            headers.set(HttpHeaders.IF_MATCH, version);
        }
        return headers;
    }

    private HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, ScimWire.MEDIA_TYPE + ", application/json");
        headers.setBearerAuth(token.value());
        return headers;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static JsonNode json(InputStream body) throws IOException {
        JsonNode read = JsonUtils.getObjectReader().readTree(body);
        return read == null ? MissingNode.getInstance() : read;
    }

    /// The answer to a change may be empty.
    private static BodyReader<JsonNode> lenient() {
        return body -> {
            PushbackInputStream start = new PushbackInputStream(body);
            int first = start.read();
            if (first < 0) {
                return JsonNodeFactory.instance.missingNode();
            }
            start.unread(first);
            return json(start);
        };
    }
}
