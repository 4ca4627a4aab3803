package nl.beheerportaal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.beheerportaal.embeddedpostgres.EmbeddedPostgres;
import nl.beheerportaal.embeddedpostgres.PostgresSettings;
import org.jspecify.annotations.Nullable;

/// Two portal nodes on one PostgreSQL, and the simulator with its journal: each a process of its
/// own that can be killed and comes back with what it had written.
final class KillPlace implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Stack stack;
    private final Path data;
    private final Path jar;
    private final int secondPort = Ports.any();
    private final int databasePort;
    private final List<String> simulatorWords;
    private final Duration slowness;
    private EmbeddedPostgres postgres;
    private Child second;
    private @Nullable Child simulator;

    /// Who is killed.
    enum Victim {
        NORTH,
        SOUTH,
        POSTGRES,
        SIMULATOR;

        boolean isPortal() {
            return this == NORTH || this == SOUTH;
        }
    }

    /// A run as the database has it.
    ///
    /// @param node that took it last; empty when none did
    record Seen(String id, String state, boolean ended, String node, long epoch) {}

    private KillPlace(Stack stack, Stack.Folders folders, Duration slowness)
            throws InterruptedException {
        this.stack = stack;
        this.data = folders.data();
        this.jar = folders.portalJar();
        this.slowness = slowness;
        this.postgres = stack.postgres();
        this.databasePort = postgres.port();
        ProcessHandle running = ProcessHandle.of(stack.simulatorPid()).orElseThrow();
        this.simulatorWords = List.of(running.info().arguments().orElseThrow());
        this.second = startSecond();
        awaitSecond();
        slow();
    }

    /// @param slowness how long the app takes for a call, so that there is time to kill
    static KillPlace start(Path root, Path data, Duration slowness) throws InterruptedException {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Kept.in(data).freePorts();
        Kept.in(data).port("postgres.port", Ports.any());
        Stack.Folders folders = new Stack.Folders(root, data);
        return new KillPlace(Stack.startSeeded(folders, false), folders, slowness);
    }

    Stack stack() {
        return stack;
    }

    void kill(Victim victim) {
        switch (victim) {
            case NORTH -> stack.killPortal();
            case SOUTH -> second.kill();
            case POSTGRES -> postgres.kill();
            case SIMULATOR -> {
                Child child = simulator;
                if (child != null) {
                    child.kill();
                } else {
                    ProcessHandle.of(stack.simulatorPid()).ifPresent(KillPlace::killed);
                }
            }
        }
    }

    /// Starts the victim again, and waits until it answers.
    void restart(Victim victim) throws InterruptedException {
        switch (victim) {
            case NORTH -> stack.restartPortal();
            case SOUTH -> {
                second = startSecond();
                awaitSecond();
            }
            case POSTGRES ->
                    postgres =
                            EmbeddedPostgres.start(
                                    PostgresSettings.keptIn(data.resolve("postgres"))
                                            .onPort(databasePort));
            case SIMULATOR -> {
                Path ready = data.resolve("simulator.json");
                try {
                    Files.deleteIfExists(ready);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                Child again =
                        Child.java(
                                "the simulator",
                                simulatorWords,
                                data.resolve("log").resolve("simulator.log"));
                again.await(() -> Files.exists(ready), PATIENCE);
                simulator = again;
                slow();
            }
        }
    }

    /// The newest run of that app; nothing while the database is away.
    Optional<Seen> newestRun(String app) {
        try (Connection connection = postgres.connect("portal");
                var statement =
                        connection.prepareStatement(
                                """
                                select run_id, state, ended is not null as over,
                                    coalesce(node, '') as node, epoch
                                from run where app = ? order by created desc limit 1
                                """)) {
            statement.setString(1, app);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Seen(
                                        row.getString("run_id"),
                                        row.getString("state"),
                                        row.getBoolean("over"),
                                        row.getString("node"),
                                        row.getLong("epoch")))
                        : Optional.empty();
            }
        } catch (SQLException _) {
            return Optional.empty();
        }
    }

    /// Whether that node is the one which the database says has the run.
    boolean drives(Victim victim, Seen run) {
        return switch (victim) {
            case NORTH -> run.node().startsWith(stack.portalPid() + "@");
            case SOUTH -> run.node().startsWith(second.pid() + "@");
            case POSTGRES, SIMULATOR -> false;
        };
    }

    /// Makes the app slow; a simulator that was killed has forgotten it.
    private void slow() throws InterruptedException {
        String order =
                "{\"path\":\"/apps/*/scim/*/v2/**\",\"kind\":\"slow\",\"delayMillis\":%d}"
                        .formatted(slowness.toMillis());
        for (int attempt = 1; ; attempt++) {
            try {
                Control.send(stack.simulator().control() + "/faults", "POST", order);
                return;
            } catch (TourFailed e) {
                if (attempt == 20) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
    }

    private Child startSecond() {
        return Child.java(
                "the second portal",
                PortalProgram.of(jar)
                        .arguments(
                                "--spring.config.additional-location=file:"
                                        + data.resolve("portal.properties").toAbsolutePath(),
                                "--server.port=" + secondPort),
                data.resolve("log").resolve("portal-2.log"));
    }

    private void awaitSecond() throws InterruptedException {
        Readiness.await(
                second, "http://localhost:" + secondPort + "/actuator/health/readiness", PATIENCE);
    }

    private static void killed(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        second.close();
        if (simulator != null) {
            simulator.close();
        }
        stack.close();
        postgres.close();
    }
}
