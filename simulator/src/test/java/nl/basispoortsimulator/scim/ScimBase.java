package nl.basispoortsimulator.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.basispoortsimulator.apps.Http;
import nl.basispoortsimulator.apps.Http.Answer;
import nl.basispoortsimulator.apps.SmallWorld;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A portal's side of one school's base, as far as tests need one.
final class ScimBase {

    static final String EXTENSION = "urn:ietf:params:scim:schemas:extension:beheerportaal:2.0:User";

    private final Http http;

    private ScimBase(Http http) {
        this.http = http;
    }

    static ScimBase of(String origin, String connectionKey) {
        return withToken(origin, connectionKey, SmallWorld.token(connectionKey));
    }

    static ScimBase withToken(String origin, String connectionKey, @Nullable String token) {
        return new ScimBase(
                Http.at(origin + "/apps/taalblobs/scim/" + connectionKey + "/v2", token));
    }

    Http http() {
        return http;
    }

    Answer create(String userName, @Nullable String externalId, boolean active) {
        return create(userName, externalId, active, "student");
    }

    Answer create(String userName, @Nullable String externalId, boolean active, String userType) {
        String external = externalId == null ? "" : "\"externalId\":\"" + externalId + "\",";
        return http.post(
                "/Users",
                """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],%s"userName":"%s",
                 "userType":"%s","active":%s,"name":{"givenName":"Bo","familyName":"de Wit"}}
                """
                        .formatted(external, userName, userType, active));
    }

    /// A new active pupil with a user name nobody else has.
    String createdId() {
        Answer answer = create("u" + UUID.randomUUID(), null, true);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    Answer patch(String path, String... operations) {
        return http.patch(path, patchBody(operations));
    }

    static String patchBody(String... operations) {
        return """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}
        """
                .formatted(String.join(",", operations));
    }

    JsonNode list(String resource, String filter) {
        return http.get("/" + resource + "?filter=" + Http.encode(filter)).json();
    }

    static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("Resources").forEach(one -> ids.add(one.path("id").asString()));
        return ids;
    }
}
