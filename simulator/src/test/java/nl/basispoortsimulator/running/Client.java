package nl.basispoortsimulator.running;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import nl.basispoortsimulator.certificates.Certificates;
import nl.basispoortsimulator.server.Addresses;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the simulator as a stranger would: over sockets, with the files it wrote.
@Component
public final class Client {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Addresses addresses;
    private final Certificates certificates;
    private final HttpClient plain =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private volatile HttpClient publisher;

    public Client(Addresses addresses, Certificates certificates) {
        this.addresses = addresses;
        this.certificates = certificates;
        this.publisher = mutualTls("client").build();
    }

    /// A client with the certificate of that name, `client` being our own publisher's.
    public HttpClient.Builder mutualTls(String name) {
        return HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .sslContext(context(certificates.folder(), name));
    }

    /// Trusts the simulator's CA; shows the certificate of that name, or none when it is empty.
    public static SSLContext context(Path folder, String name) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            try (InputStream ca = Files.newInputStream(folder.resolve("ca.pem"))) {
                trusted.setCertificateEntry(
                        "ca",
                        java.security.cert.CertificateFactory.getInstance("X.509")
                                .generateCertificate(ca));
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            char[] password = Certificates.PKCS12_PASSWORD.toCharArray();
            KeyStore own = KeyStore.getInstance("PKCS12");
            if (name.isEmpty()) {
                own.load(null, null);
            } else {
                try (InputStream file = Files.newInputStream(folder.resolve(name + ".p12"))) {
                    own.load(file, password);
                }
            }
            keys.init(own, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot set up the client", e);
        }
    }

    public Answer get(String path) {
        return rest("GET", path, null);
    }

    public Answer post(String path, String json) {
        return rest("POST", path, json);
    }

    public Answer put(String path, String json) {
        return rest("PUT", path, json);
    }

    public Answer delete(String path) {
        return rest("DELETE", path, null);
    }

    /// The control API.
    public Answer control(
            String method, String path, @org.jspecify.annotations.Nullable String json) {
        return send(plain, request(addresses.http() + "/control" + path, method, json));
    }

    /// Takes the simulator back to the seed.
    public void reset() {
        control("POST", "/reset", null);
    }

    public URI rest(String path) {
        return URI.create(addresses.mtls() + path);
    }

    /// A browser with an empty cookie jar, that does not follow redirects.
    public HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    public Answer page(HttpClient browser, String path) {
        return send(browser, request(addresses.http() + path, "GET", null));
    }

    public Answer submit(HttpClient browser, String path, String form) {
        return send(
                browser,
                HttpRequest.newBuilder(URI.create(addresses.http() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    /// What came back; an [IOException] when the connection broke.
    public static Answer exchange(HttpClient client, HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    new String(response.body(), StandardCharsets.UTF_8),
                    response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// Over HTTP/2 all calls share a connection; one that broke may take the next call with it, so
    /// that call gets a connection of its own.
    private Answer rest(
            String method, String path, @org.jspecify.annotations.Nullable String json) {
        try {
            return send(publisher, request(addresses.mtls() + path, method, json));
        } catch (java.io.UncheckedIOException e) {
            publisher = mutualTls("client").build();
            throw e;
        }
    }

    private static HttpRequest request(
            String url, String method, @org.jspecify.annotations.Nullable String json) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
        if (json != null) {
            builder.header("Content-Type", "application/json");
        }
        return builder.method(
                        method,
                        json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
    }

    private static Answer send(HttpClient client, HttpRequest request) {
        try {
            return exchange(client, request);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// An answer and its body as text.
    public record Answer(int status, String body, HttpResponse<byte[]> response) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
