package nl.beheerportaal.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.beheerportaal.demo.PortalProgram;
import nl.beheerportaal.demo.Stack;

/// From starting the process until the balancer may send it users, on a database that is up to
/// date; and what it then takes of memory.
final class StartFigures {
    private static final int STARTS = 3;
    private static final int PATIENCE_SECONDS = 60;

    private final Stack stack;
    private final Path jar;
    private final Path data;
    private final Figures figures;

    StartFigures(Stack stack, Stack.Folders folders, Figures figures) {
        this.stack = stack;
        this.jar = folders.portalJar();
        this.data = folders.data();
        this.figures = figures;
    }

    /// Leaves the portal running as it was taken apart: so it runs in production.
    void measure() throws InterruptedException, IOException {
        figures.title("Start to ready (median of " + STARTS + ")");
        PortalProgram whole = PortalProgram.of(jar);
        start("start_jar", "as one jar", whole, "< 8 s");
        PortalProgram apart = PortalProgram.of(extracted());
        start("start_extracted", "taken apart", apart, "< 5 s");
        Path cache = data.resolve("portal.aot");
        PortalProgram training =
                apart.with("-XX:AOTCacheOutput=" + cache).with("-Dspring.context.exit=onRefresh");
        run(training.arguments("--spring.config.additional-location=file:" + configuration()));
        start(
                "start_aot",
                "taken apart, with an AOT cache",
                apart.with("-XX:AOTCache=" + cache),
                "");
    }

    private void start(String name, String text, PortalProgram program, String goal)
            throws InterruptedException {
        double[] seconds = new double[STARTS];
        double[] processor = new double[STARTS];
        double memory = 0;
        for (int at = 0; at < STARTS; at++) {
            stack.killPortal();
            long begin = System.nanoTime();
            stack.restartPortal(program);
            seconds[at] = (System.nanoTime() - begin) / 1e9;
            processor[at] = ProcessUse.seconds(stack.portalPid());
            memory = Math.max(memory, ProcessUse.megabytes(stack.portalPid()));
        }
        figures.add(name, text, Times.of(seconds).median(), "s", goal);
        figures.add(
                name + "_cpu", text + ": processor time", Times.of(processor).median(), "s", "");
        figures.add(name + "_rss", text + ": memory when ready", memory, "MB", "");
    }

    private Path extracted() throws InterruptedException, IOException {
        Path folder = data.resolve("portal");
        run(
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        folder.toString()));
        return folder.resolve(jar.getFileName());
    }

    private Path configuration() {
        return data.resolve("portal.properties").toAbsolutePath();
    }

    private void run(List<String> arguments) throws InterruptedException, IOException {
        Path log = data.resolve("log/prepare.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("not done, see " + log + ": " + arguments);
        }
    }
}
