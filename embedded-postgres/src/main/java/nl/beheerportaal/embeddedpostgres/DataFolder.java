package nl.beheerportaal.embeddedpostgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The folder in which a server keeps its databases, its log and the password of its superuser.
final class DataFolder {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final Path binaries;

    DataFolder(Path folder, Path binaries) {
        this.folder = folder;
        this.binaries = binaries;
    }

    Path path() {
        return folder;
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /// The superuser's password, made with the folder: a server on 127.0.0.1 is open to every user
    /// of the machine.
    String password() throws IOException {
        return Files.readString(folder.resolve("superuser.password")).strip();
    }

    /// Makes the databases when there are none yet. A folder that `initdb` left half done is made
    /// again.
    void prepare(boolean durable) throws IOException, InterruptedException {
        if (Files.exists(folder.resolve("superuser.password"))) {
            return;
        }
        if (!Folders.isEmptyOrAbsent(folder) && !Files.exists(unfinished())) {
            throw new IllegalStateException(
                    folder + " is not empty and was not made by this program");
        }
        Folders.delete(folder);
        Unprivileged.makeFolder(folder);
        Files.createFile(unfinished());
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        initialise(password, durable);
        Unprivileged.writeSecret(folder.resolve("superuser.password"), password);
        Files.delete(unfinished());
    }

    /// Waits for another server in this folder to stop, and clears away what a killed one left.
    ///
    /// PostgreSQL itself clears a stale `postmaster.pid`, unless its number now belongs to any
    /// other process, which in a small container is common.
    void recoverStaleLock() throws IOException, InterruptedException {
        Path lock = folder.resolve("postmaster.pid");
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(lock) && isServerOfThisFolder(lockedBy(lock))) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException(
                        "another PostgreSQL (process %d) uses %s: stop it first"
                                .formatted(lockedBy(lock), folder));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        Files.deleteIfExists(lock);
    }

    private Path unfinished() {
        return folder.resolveSibling(folder.getFileName() + ".unfinished");
    }

    private void initialise(String password, boolean durable)
            throws IOException, InterruptedException {
        Path passwordFile = folder.resolveSibling(folder.getFileName() + ".initdb");
        Path output = folder.resolveSibling(folder.getFileName() + ".initdb.log");
        try {
            Unprivileged.writeSecret(passwordFile, password);
            ProcessBuilder initdb =
                    Unprivileged.command(folder, initdbCommand(durable))
                            .redirectErrorStream(true)
                            .redirectInput(passwordFile.toFile())
                            .redirectOutput(output.toFile());
            int exit = initdb.start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException(
                        "initdb ended with code " + exit + ": " + Files.readString(output));
            }
        } finally {
            Files.deleteIfExists(passwordFile);
            Files.deleteIfExists(output);
        }
    }

    private List<String> initdbCommand(boolean durable) {
        return List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + Unprivileged.dataArgument(),
                "--username=postgres",
                "--pwfile=/proc/self/fd/0",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                durable ? "--sync-method=fsync" : "--no-sync");
    }

    private static long lockedBy(Path lock) throws IOException {
        List<String> lines = Files.readAllLines(lock, StandardCharsets.UTF_8);
        return lines.isEmpty() || lines.getFirst().isBlank()
                ? -1
                : Long.parseLong(lines.getFirst().strip());
    }

    private boolean isServerOfThisFolder(long pid) {
        Path process = Path.of("/proc/" + pid);
        try {
            return Files.isSameFile(process.resolve("cwd"), folder)
                    && Files.readString(process.resolve("comm")).strip().equals("postgres");
        } catch (IOException _) {
            // gone meanwhile, or of another user and so not ours
            return false;
        }
    }
}
