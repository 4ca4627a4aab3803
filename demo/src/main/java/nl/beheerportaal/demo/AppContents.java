package nl.beheerportaal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everybody in one school's account at an app, read over SCIM with a token of its own. Taking that
/// token ends the portal's, so it is done before the portal is connected and when its work is over.
///
/// @param users by SCIM id
record AppContents(Map<String, User> users) {
    private static final String EXTENSION =
            "urn:ietf:params:scim:schemas:extension:beheerportaal:2.0:User";

    /// @param externalId the person at Basispoort; null for an account nobody linked
    record User(
            String id,
            @Nullable String externalId,
            String name,
            String type,
            boolean active,
            int assignments) {
        boolean isPupil() {
            return type.equals("student");
        }

        boolean isTeacher() {
            return type.equals("teacher");
        }
    }

    static AppContents read(
            SimulatorReady ready, String app, SimulatorReady.SchoolAccount account) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String rotate = ready.directory(app) + "/Accounts/" + account.id() + "/token";
            JsonNode issued = send(client, rotate, ready.directoryToken(app), true);
            return new AppContents(
                    users(client, account.scimBase(), issued.path("token").asString()));
        }
    }

    private static Map<String, User> users(HttpClient client, String base, String token) {
        Map<String, User> users = new TreeMap<>();
        int before = -1;
        while (users.size() > before) {
            before = users.size();
            JsonNode page =
                    send(
                            client,
                            base + "/Users?startIndex=" + (users.size() + 1) + "&count=100",
                            token,
                            false);
            for (JsonNode resource : page.path("Resources")) {
                User user = user(resource);
                users.put(user.id(), user);
            }
        }
        return users;
    }

    private static User user(JsonNode resource) {
        JsonNode externalId = resource.path("externalId");
        return new User(
                resource.path("id").asString(),
                externalId.isMissingNode() || externalId.isNull() ? null : externalId.asString(),
                resource.path("displayName").asString(""),
                resource.path("userType").asString(""),
                resource.path("active").asBoolean(true),
                resource.path(EXTENSION).path("completedAssignments").asInt(0));
    }

    private static JsonNode send(HttpClient client, String address, String token, boolean post) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/scim+json");
        if (post) {
            request.POST(HttpRequest.BodyPublishers.noBody());
        }
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new TourFailed(address + " answered " + response.statusCode());
            }
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailed("interrupted while waiting for " + address);
        }
    }
}
