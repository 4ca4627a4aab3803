package nl.beheerportaal.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.beheerportaal.demo.Stack;

/// Makes a part of the simulator answer later than it could.
final class Slowness {
    private Slowness() {}

    /// @param path pattern of the addresses it holds for
    static void of(Stack stack, String path, int millis) throws InterruptedException {
        String fault =
                "{\"path\":\"%s\",\"kind\":\"slow\",\"delayMillis\":%d}".formatted(path, millis);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(stack.simulator().control() + "/faults"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(fault))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("no slowness: " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the simulator does not answer", e);
        }
    }
}
