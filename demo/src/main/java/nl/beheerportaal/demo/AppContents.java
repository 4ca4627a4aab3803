package nl.beheerportaal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everybody in one school's account at an app, as the simulated app itself has them: asked behind
/// the back of the portal, whose words must not be what proves them.
///
/// @param users by SCIM id
record AppContents(Map<String, User> users) {

    /// @param externalId the person at Basispoort; null for an account nobody linked
    record User(
            String id,
            @Nullable String externalId,
            String name,
            boolean isPupil,
            boolean active,
            int assignments) {
        boolean isTeacher() {
            return !isPupil;
        }
    }

    /// The people at Basispoort who can get in: whose account is linked and active.
    Set<String> linked() {
        return users.values().stream()
                .filter(User::active)
                .map(User::externalId)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// @throws TourFailed when the simulator does not answer with the account
    static AppContents read(SimulatorReady ready, String app, Place school) {
        SimulatorReady.SchoolAccount account = ready.account(app, school);
        JsonNode all =
                get(
                        ready.http()
                                + "/control/apps/"
                                + app
                                + "/"
                                + account.connectionKey()
                                + "/users");
        Map<String, User> users = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : all.properties()) {
            users.put(entry.getKey(), user(entry.getKey(), entry.getValue()));
        }
        return new AppContents(users);
    }

    private static User user(String id, JsonNode user) {
        String externalId = user.path("externalId").asString("");
        return new User(
                id,
                externalId.isEmpty() ? null : externalId,
                user.path("name").asString(),
                user.path("pupil").asBoolean(),
                user.path("active").asBoolean(),
                user.path("completedAssignments").asInt());
    }

    static JsonNode get(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
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
