package nl.beheerportaal.embeddedpostgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One running `postgres`, with a watcher beside it that stops it when this program is gone.
final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE_WITH_ORPHANS = Duration.ofSeconds(20);

    /// What the server says as its last words while processes of the one before it still live.
    private static final String ORPHANS_ARE_LEFT = "pre-existing shared memory block";

    private final Process server;
    private final Process watcher;

    private ServerProcess(Process server, Process watcher) {
        this.server = server;
        this.watcher = watcher;
    }

    /// Starts it, again while the children of a server that was killed have not all noticed.
    static ServerProcess start(
            DataFolder data, Path binaries, int port, boolean durable, boolean temporary)
            throws IOException, InterruptedException {
        long patience = System.nanoTime() + PATIENCE_WITH_ORPHANS.toNanos();
        while (true) {
            try {
                return startOnce(data, binaries, port, durable, temporary);
            } catch (IllegalStateException e) {
                boolean orphans = String.valueOf(e.getMessage()).contains(ORPHANS_ARE_LEFT);
                if (!orphans || System.nanoTime() > patience) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private static ServerProcess startOnce(
            DataFolder data, Path binaries, int port, boolean durable, boolean temporary)
            throws IOException, InterruptedException {
        long logged = Files.exists(data.log()) ? Files.size(data.log()) : 0;
        Process server =
                Unprivileged.command(data.path(), command(binaries, port, durable))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(data.log().toFile()))
                        .start();
        server.getOutputStream().close();
        try {
            awaitReady(server, data, port, logged);
        } catch (IllegalStateException e) {
            server.destroyForcibly().waitFor();
            throw e;
        }
        return new ServerProcess(server, watcher(server.pid(), data.path(), temporary));
    }

    long pid() {
        return server.pid();
    }

    boolean isAlive() {
        return server.isAlive();
    }

    void stop() {
        if (server.isAlive()) {
            signal("INT");
            if (!ended(PATIENCE)) {
                server.destroyForcibly();
                ended(PATIENCE);
            }
        }
        watcher.destroyForcibly();
    }

    void kill() {
        // the watcher first: it would stop in an orderly way what is meant to die
        watcher.destroyForcibly();
        List<ProcessHandle> children = server.children().toList();
        server.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        ended(PATIENCE);
    }

    private boolean ended(Duration patience) {
        try {
            return server.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
            return false;
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + server.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            server.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path binaries, int port, boolean durable) {
        List<String> words = new ArrayList<>();
        words.add(binaries.resolve("bin/postgres").toString());
        words.addAll(List.of("-D", Unprivileged.dataArgument()));
        settings(port, durable).forEach(setting -> words.addAll(List.of("-c", setting)));
        return words;
    }

    private static List<String> settings(int port, boolean durable) {
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "listen_addresses=127.0.0.1",
                                "port=" + port,
                                "unix_socket_directories=",
                                "max_connections=200",
                                "shared_buffers=128MB",
                                "wal_level=minimal",
                                "max_wal_senders=0",
                                "timezone=UTC",
                                "log_timezone=UTC"));
        if (!durable) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return settings;
    }

    private static void awaitReady(Process server, DataFolder data, int port, long logged)
            throws IOException, InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(server, data.path().resolve("postmaster.pid"))) {
            if (!server.isAlive() || System.nanoTime() > patience) {
                throw new IllegalStateException(
                        "PostgreSQL did not start on port %d; its log ends with: %s"
                                .formatted(port, endOf(data.log(), logged)));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /// The eighth line of the lock file is the server's state, as `pg_ctl` reads it. Knocking on
    /// the port instead could find another program there.
    private static boolean isReady(Process server, Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return false;
        }
        List<String> lines = Files.readAllLines(lock);
        return lines.size() >= 8
                && lines.getFirst().strip().equals(Long.toString(server.pid()))
                && lines.get(7).strip().equals("ready");
    }

    /// @param from what was logged before says nothing of this start
    private static String endOf(Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        String since = new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
        List<String> lines = since.lines().toList();
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    /// Its standard input is a pipe of ours: that it closes is how it learns that we are gone,
    /// however we ended.
    private static Process watcher(long pid, Path folder, boolean temporary) throws IOException {
        String stop =
                """
                running() { [ "$(cat "/proc/$1/comm" 2>/dev/null)" = postgres ]; }
                read -r _
                if running "$1"; then kill -INT "$1"; fi
                """;
        String remove =
                """
                while running "$1"; do sleep 0.1; done
                rm -rf "$2"
                """;
        String script = temporary ? stop + remove : stop;
        return new ProcessBuilder(
                        List.of(
                                "setsid",
                                "sh",
                                "-c",
                                script,
                                "watch-postgres",
                                Long.toString(pid),
                                folder.toString()))
                .directory(Path.of("/").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
