package nl.beheerportaal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a test breaks in the simulated world (docs/simulator.md, "Control").
final class Mischief {
    private final Stack stack;
    private final String control;
    private final HttpClient client = HttpClient.newHttpClient();

    Mischief(Stack stack) {
        this.stack = stack;
        control = stack.simulator().http() + "/control";
    }

    /// Adds a fault, as the simulator's control describes it; answers its address.
    String fault(String json) {
        String answer = send("POST", control + "/faults", json);
        return control + "/faults/" + answer.replaceAll("\\D", "");
    }

    /// Adds a fault for one school only: others are at work in the same app.
    ///
    /// @param path in which a step `*` stands for the school's account
    /// @param what the fault's other members
    String fault(Place school, String app, String path, String what) {
        String account = stack.simulator().account(app, school).connectionKey();
        return fault(
                "{\"path\":\"" + path.replace("/*/", "/" + account + "/") + "\"," + what + "}");
    }

    void heal(String fault) {
        send("DELETE", fault, null);
    }

    void permission(Place school, String state) {
        send(
                "POST",
                control + "/schools/" + school.number() + "/permission",
                "{\"state\":\"" + state + "\"}");
    }

    /// Gives a pupil another surname in the roster: one who has an account in the app.
    void renameSomebody(Place school, String app, String surname) {
        String account = stack.simulator().account(app, school).connectionKey();
        Set<String> enrolled = new HashSet<>();
        read("/schools/" + school.number())
                .path("pupils")
                .forEach(pupil -> enrolled.add(pupil.path("id").asString()));
        String person =
                read("/truth/" + app + "/" + account)
                        .valueStream()
                        .map(JsonNode::asString)
                        .filter(enrolled::contains)
                        .findFirst()
                        .orElseThrow();
        send(
                "PATCH",
                control + "/schools/" + school.number() + "/pupils/" + person,
                "{\"surname\":\"" + surname + "\"}");
    }

    private JsonNode read(String path) {
        return JsonMapper.shared().readTree(send("GET", control + path, null));
    }

    private String send(String method, String address, @Nullable String body) {
        HttpRequest.BodyPublisher publisher =
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .method(method, publisher)
                        .build();
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "%s %s answered %d: %s"
                                .formatted(
                                        method, address, response.statusCode(), response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
