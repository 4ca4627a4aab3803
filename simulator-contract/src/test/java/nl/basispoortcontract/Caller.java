package nl.basispoortcontract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A publisher's client: mutual TLS with the PEM files, JSON both ways.
final class Caller {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Server server;
    private final HttpClient http;

    Caller(Server server) {
        this(server, builder(server, "client").build());
    }

    Caller(Server server, HttpClient http) {
        this.server = server;
        this.http = http;
    }

    static HttpClient.Builder builder(Server server, String certificate) {
        return builder().sslContext(new CertificateFiles(server.certificates()).pem(certificate));
    }

    static HttpClient.Builder builder() {
        return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10));
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer get(String path, String header, String value) {
        return send(request(path).header(header, value).GET().build());
    }

    Answer post(String path, String json) {
        return call("POST", path, json);
    }

    Answer put(String path, String json) {
        return call("PUT", path, json);
    }

    Answer delete(String path) {
        return send(request(path).DELETE().build());
    }

    Answer call(String method, String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        URI address = path.startsWith("http") ? URI.create(path) : server.at(path);
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
    }

    /// An [UncheckedIOException] when there is no answer.
    private Answer send(HttpRequest request) {
        try {
            return new Answer(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(body());
        }

        @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }
}
