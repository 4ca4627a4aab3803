package nl.beheerportaal.demo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A program of ours that runs beside this one, with its output in a file.
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TAIL_LINES = 25;

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /// Starts a jar on the Java that runs this program.
    static Child java(String name, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            File output = log.toFile();
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
            return new Child(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    /// Waits until the program says it is ready.
    ///
    /// @throws IllegalStateException when it ends or takes too long, with the end of its log
    void await(BooleanSupplier ready, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        name + " stopped while it was starting.\n" + tail());
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        name + " was not ready after " + patience.toSeconds() + " s.\n" + tail());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /// Waits until it ends by itself.
    int waitFor(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    name + " did not end within " + patience.toSeconds() + " s.\n" + tail());
        }
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Ends it as a power cut would.
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Asks it to stop, and waits; kills it when it does not listen.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// The end of what it printed.
    String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            int from = Math.max(0, lines.size() - TAIL_LINES);
            return "The end of "
                    + log
                    + ":\n"
                    + String.join("\n", lines.subList(from, lines.size()));
        } catch (IOException _) {
            return "Its log " + log + " cannot be read.";
        }
    }
}
