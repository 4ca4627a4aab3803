package nl.beheerportaal.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Asks a program over HTTP whether it is ready, as a balancer does.
final class Readiness {
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private Readiness() {}

    /// Waits until the address answers 200.
    static void await(Child program, String address, Duration patience)
            throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            program.await(() -> answers(client, request), patience);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
