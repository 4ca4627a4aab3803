package nl.beheerportaal.connector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.beheerportaal.connector.basispoort.BasispoortClient;
import nl.beheerportaal.connector.basispoort.BasispoortSettings;
import nl.beheerportaal.connector.scim.ScimConnections;
import nl.beheerportaal.connector.scim.ScimDirectory;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.platform.HttpLane;
import nl.beheerportaal.platform.HttpLimits;
import nl.beheerportaal.platform.HttpTransport;
import nl.beheerportaal.platform.Secret;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The simulator as a program of its own, started at the first use and stopped with the tests. It
/// is told to listen on free ports and says which in its ready file.
public final class SimulatorProcess {
    /// Whoever uses it changes its world or its faults, so one class after the other: say
    /// `@ResourceLock(SimulatorProcess.LOCK)`.
    public static final String LOCK = "the simulator";

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final JsonNode facts;
    private final HttpClient http = HttpClient.newHttpClient();

    private SimulatorProcess(JsonNode facts) {
        this.facts = facts;
    }

    public static SimulatorProcess shared() {
        return Holder.SHARED;
    }

    /// What the ready file says.
    public JsonNode facts() {
        return facts;
    }

    public URI http() {
        return URI.create(facts.path("http").stringValue());
    }

    /// Something that goes wrong until it is closed, as the control API describes it.
    public Fault fault(String json) {
        return new Fault(ask("POST", "/faults", json).replaceAll("\\D", ""));
    }

    public final class Fault implements AutoCloseable {
        private final String id;

        private Fault(String id) {
            this.id = id;
        }

        @Override
        public void close() {
            control("DELETE", "/faults/" + id, "");
        }
    }

    /// A call of the control API.
    public void control(String method, String path, String json) {
        String _ = ask(method, path, json);
    }

    private String ask(String method, String path, String json) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(facts.path("control").stringValue() + path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "control " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Takes a tile away, as the publisher could by hand; the portal itself never does.
    public void deleteTile(String id) {
        HttpTransport.client(HttpLimits.usual(), certificate())
                .delete()
                .uri(
                        URI.create(
                                facts.path("basispoort").path("lika").stringValue()
                                        + "methode/"
                                        + id))
                .retrieve()
                .toBodilessEntity();
    }

    /// Basispoort's REST with the publisher's certificate, never pausing.
    public BasispoortClient basispoort(HttpLimits limits) {
        return basispoort(limits, certificate());
    }

    public BasispoortClient basispoort(HttpLimits limits, SslBundle ssl) {
        BasispoortSettings settings =
                new BasispoortSettings(
                        URI.create(facts.path("mtls").stringValue()),
                        facts.path("publisher").stringValue(),
                        limits);
        return new BasispoortClient(
                settings,
                new HttpLane(
                        "basispoort",
                        HttpTransport.client(limits, ssl),
                        limits,
                        Clock.systemUTC(),
                        _ -> {}));
    }

    public SslBundle certificate() {
        JsonNode files = facts.path("certificates");
        return SslBundle.of(
                new PemSslStoreBundle(
                        PemSslStoreDetails.forCertificate(
                                        "file:" + files.path("client").stringValue())
                                .withPrivateKey("file:" + files.path("clientKey").stringValue()),
                        authority()));
    }

    /// Whom to trust, and no certificate of our own.
    public SslBundle nobody() {
        return SslBundle.of(new PemSslStoreBundle(null, authority()));
    }

    public ScimDirectory directory(ScimConnections connections) {
        AppId taalblobs = new AppId("taalblobs");
        JsonNode app = facts.path("apps").path(taalblobs.value());
        return new ScimDirectory(
                connections,
                Map.of(
                        taalblobs,
                        new ScimDirectory.Place(
                                URI.create(app.path("directory").stringValue()),
                                new Secret(app.path("directoryToken").stringValue()))));
    }

    private PemSslStoreDetails authority() {
        return PemSslStoreDetails.forCertificate(
                "file:" + facts.path("certificates").path("ca").stringValue());
    }

    private static SimulatorProcess start() {
        Path jar = jar();
        try {
            Path folder = Files.createTempDirectory("simulator-of-the-tests");
            Path ready = folder.resolve("ready.json");
            Process process =
                    new ProcessBuilder(command(jar, folder, ready))
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("simulator.log").toFile())
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            long deadline = System.nanoTime() + LONGEST_START.toNanos();
            while (!Files.exists(ready)) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "the simulator does not start: "
                                    + Files.readString(folder.resolve("simulator.log")));
                }
            }
            return new SimulatorProcess(JsonMapper.shared().readTree(Files.readString(ready)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Path jar, Path folder, Path ready) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                jar.toString(),
                "--simulator.port=0",
                "--simulator.mtls-port=0",
                "--simulator.smtp-port=0",
                "--simulator.certificates=" + folder.resolve("certificates"),
                "--simulator.portal-url=https://portaal.example",
                "--simulator.ready-file=" + ready);
    }

    private static Path jar() {
        Path jar =
                Path.of(System.getProperty("simulator.jar", "../simulator/target/simulator.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    "the simulator is not built: run bin/check, or mvn -pl simulator package ("
                            + jar.toAbsolutePath().normalize()
                            + ")");
        }
        return jar;
    }

    private static final class Holder {
        static final SimulatorProcess SHARED = start();
    }
}
