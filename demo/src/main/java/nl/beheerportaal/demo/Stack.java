package nl.beheerportaal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beheerportaal.embeddedpostgres.EmbeddedPostgres;

/// Everything on one machine: PostgreSQL, the simulator and the portal, each a process of its own.
/// For the demo, the tour, the browser tests and the measurements.
public final class Stack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Folders folders;
    private final Kept kept;
    private final Map<String, String> settings;
    private final int portalPort;
    private final EmbeddedPostgres postgres;
    private final Child simulator;
    private final SimulatorReady ready;
    private PortalProgram program;
    private Child portal;

    /// Where the programs are and where this stack keeps its things.
    ///
    /// @param root of the checkout, with the built jars in it
    /// @param data of this stack
    public record Folders(Path root, Path data) {
        Path simulatorJar() {
            return root.resolve("simulator/target/simulator.jar");
        }

        public Path portalJar() {
            return root.resolve("portal/target/portal-1.0.0-SNAPSHOT-exec.jar");
        }

        /// The same programs, copied beside the data: a build in this checkout replaces the jars,
        /// and must not do so under a program that runs.
        Folders withCopies() throws IOException {
            Path copies = data.resolve("programs");
            for (Path built : List.of(simulatorJar(), portalJar())) {
                Path copy = copies.resolve(root.relativize(built));
                Files.createDirectories(copy.getParent());
                Files.copy(built, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return new Folders(copies, data);
        }

        Path log(String program) {
            return data.resolve("log").resolve(program + ".log");
        }
    }

    private record Programs(Folders folders, Kept kept, Map<String, String> settings) {}

    private Stack(
            Programs programs, EmbeddedPostgres postgres, Child simulator, SimulatorReady ready) {
        this.folders = programs.folders();
        this.kept = programs.kept();
        this.settings = programs.settings();
        this.postgres = postgres;
        this.simulator = simulator;
        this.ready = ready;
        this.portalPort = kept.port("portal.port", 8080);
        this.program = PortalProgram.of(folders.portalJar());
        this.portal = startPortal();
    }

    /// Starts everything and waits until it answers; stops what was started when something fails.
    ///
    /// @param temporary true for tests: nothing is written to disk with care, and all ports are
    ///   free ones
    public static Stack start(Folders folders, boolean temporary) throws InterruptedException {
        return start(folders, temporary, Map.of());
    }

    public static Stack start(Folders built, boolean temporary, Map<String, String> settings)
            throws InterruptedException {
        List<AutoCloseable> started = new ArrayList<>();
        try {
            Files.createDirectories(built.data());
            Folders folders = temporary ? built : built.withCopies();
            Kept kept = Kept.in(folders.data());
            if (temporary) {
                kept.freePorts();
            }
            EmbeddedPostgres postgres = Database.start(folders, kept, temporary);
            started.add(postgres);
            Child simulator = startSimulator(folders, kept, temporary);
            started.add(simulator);
            Path readyFile = folders.data().resolve("simulator.json");
            simulator.await(() -> Files.exists(readyFile), PATIENCE);
            Stack stack =
                    new Stack(
                            new Programs(folders, kept, settings),
                            postgres,
                            simulator,
                            SimulatorReady.read(readyFile));
            started.add(stack);
            stack.awaitPortal();
            return stack;
        } catch (IOException e) {
            stopAll(started);
            throw new UncheckedIOException(e);
        } catch (RuntimeException | InterruptedException e) {
            stopAll(started);
            throw e;
        }
    }

    /// Starts everything, with the schools of the demo known and connected.
    public static Stack startSeeded(Folders folders, boolean temporary)
            throws InterruptedException {
        return startSeeded(folders, temporary, Map.of());
    }

    /// @param settings of the portal, over those every stack has
    public static Stack startSeeded(
            Folders folders, boolean temporary, Map<String, String> settings)
            throws InterruptedException {
        Stack stack = start(folders, temporary, settings);
        try {
            Seed.plant(stack, folders.data());
            return stack;
        } catch (RuntimeException | InterruptedException e) {
            stack.close();
            throw e;
        }
    }

    /// Address of the portal. A name, not 127.0.0.1: the simulator is at the number, so that the
    /// two are two sites for a browser, as they are in the world (cookies ignore ports).
    public String portal() {
        return "http://localhost:" + portalPort;
    }

    /// Where the portal's health and metrics are: a port of their own when the settings give one.
    public String management() {
        String port = settings.getOrDefault("management.server.port", "" + portalPort);
        return "http://localhost:" + port + "/actuator";
    }

    public SimulatorReady simulator() {
        return ready;
    }

    public long portalPid() {
        return portal.pid();
    }

    public long simulatorPid() {
        return simulator.pid();
    }

    public EmbeddedPostgres postgres() {
        return postgres;
    }

    /// Ends the portal as a power cut would.
    public void killPortal() {
        portal.kill();
    }

    /// Starts the portal again after [#killPortal].
    public void restartPortal() throws InterruptedException {
        portal = startPortal();
        awaitPortal();
    }

    /// Ends the portal and starts it again in another way.
    public void restartPortal(PortalProgram other) throws InterruptedException {
        killPortal();
        program = other;
        restartPortal();
    }

    /// Runs `bin/admin` with these words, on this stack's configuration.
    ///
    /// @throws IllegalStateException when it does not end with 0, with what it said
    public void admin(String... words) throws InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(
                List.of(
                        "-cp",
                        folders.portalJar().toString(),
                        "-Dloader.main=nl.beheerportaal.Admin",
                        "org.springframework.boot.loader.launch.PropertiesLauncher"));
        command.addAll(List.of(words));
        command.add("--config=" + configuration());
        Child admin = Child.java("bin/admin", command, folders.log("admin"));
        int code = admin.waitFor(PATIENCE);
        if (code != 0) {
            throw new IllegalStateException(
                    "bin/admin "
                            + String.join(" ", words)
                            + " ended with "
                            + code
                            + ".\n"
                            + admin.tail());
        }
    }

    @Override
    public void close() {
        stopAll(List.of(postgres, simulator, portal));
    }

    private static void stopAll(List<? extends AutoCloseable> started) {
        for (AutoCloseable each : started.reversed()) {
            try {
                each.close();
            } catch (Exception e) {
                System.err.println(
                        "could not stop "
                                + each.getClass().getSimpleName()
                                + ": "
                                + e.getMessage());
            }
        }
    }

    private static Child startSimulator(Folders folders, Kept kept, boolean temporary)
            throws IOException {
        Path readyFile = folders.data().resolve("simulator.json");
        Files.deleteIfExists(readyFile);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-XX:+UseSerialGC",
                                "-Xmx384m",
                                "-jar",
                                folders.simulatorJar().toString(),
                                "--simulator.port=" + kept.port("simulator.port", 9080),
                                "--simulator.mtls-port=" + kept.port("simulator.mtls-port", 9443),
                                "--simulator.smtp-port=" + kept.port("simulator.smtp-port", 9025),
                                "--simulator.portal-url=http://localhost:"
                                        + kept.port("portal.port", 8080),
                                "--simulator.certificates="
                                        + folders.data().resolve("certificates"),
                                "--simulator.seed-tiles=false",
                                "--simulator.ready-file=" + readyFile));
        if (!temporary) {
            arguments.add("--simulator.data=" + folders.data().resolve("simulator"));
        }
        return Child.java("the simulator", arguments, folders.log("simulator"));
    }

    private Child startPortal() {
        return Child.java(
                "the portal",
                program.arguments("--spring.config.additional-location=file:" + configuration()),
                folders.log("portal"));
    }

    private void awaitPortal() throws InterruptedException {
        Readiness.await(portal, management() + "/health/readiness", PATIENCE);
    }

    /// Writes the portal's configuration: exactly what an operator writes by hand
    /// (docs/operations.md).
    private Path configuration() {
        Map<String, String> values = new TreeMap<>();
        values.put("server.port", Integer.toString(portalPort));
        values.put("server.address", "127.0.0.1");
        values.put("portal.base-url", portal());
        // one machine plays everybody: all from one address, and quicker than a hand
        for (String limit : List.of("arrivals", "visits", "forms", "downloads", "pages")) {
            values.put("portal.guard." + limit, "100000");
        }
        values.put("spring.datasource.url", postgres.jdbcUrl(Database.NAME));
        values.put("spring.datasource.username", Database.RUNTIME);
        values.put("spring.datasource.password", kept.secret("postgres.runtime"));
        values.put("spring.flyway.url", postgres.jdbcUrl(Database.NAME));
        values.put("spring.flyway.user", Database.OWNER);
        values.put("spring.flyway.password", kept.secret("postgres.owner"));
        values.put("portal.keys.encryption", "k1:" + kept.secret("keys.encryption"));
        values.put("portal.keys.hash", "h1:" + kept.secret("keys.hash"));
        values.putAll(ready.portalConfiguration());
        values.putAll(settings);
        Path file = folders.data().resolve("portal.properties").toAbsolutePath();
        try {
            Files.writeString(
                    file,
                    values.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return file;
    }
}
