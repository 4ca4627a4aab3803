package nl.basispoortcontract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Starts the simulator the way docs/simulator.md tells a stranger to, on free ports, and waits
/// until it answers. It ends with the tests.
final class SimulatorProgram {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private SimulatorProgram() {}

    static Server start() {
        try {
            Path folder = Files.createTempDirectory("simulator-of-the-contract");
            Path certificates = folder.resolve("certificates");
            int pages = freePort();
            int rest = freePort();
            Process process =
                    new ProcessBuilder(command(certificates, pages, rest))
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("log").toFile())
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            Server server =
                    new Server(
                            URI.create("https://127.0.0.1:" + rest),
                            certificates,
                            "ctrllearning",
                            "http://localhost:8080/saml/acs",
                            Optional.of(127660L),
                            Optional.of(URI.create("http://127.0.0.1:" + pages + "/control")));
            awaitAnswer(process, server, folder.resolve("log"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Path certificates, int pages, int rest) {
        Path jar =
                Path.of(System.getProperty("simulator.jar", "../simulator/target/simulator.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    "the simulator is not built: run bin/check, or mvn -pl simulator package");
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                jar.toString(),
                "--simulator.certificates=" + certificates,
                "--simulator.port=" + pages,
                "--simulator.mtls-port=" + rest,
                "--simulator.smtp-port=0");
    }

    private static void awaitAnswer(Process process, Server server, Path log)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers(server)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "the simulator does not start: " + Files.readString(log));
            }
        }
    }

    private static boolean answers(Server server) {
        try {
            return Files.exists(server.certificates().resolve("client-key.pem"))
                    && new Caller(server).get("/rest/v2/instellingen").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
