package nl.beheerportaal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A measurement that somebody stops leaves no portal, database or simulator behind.
final class ChildrenTest {
    private static final int PATIENCE = 30;

    @Test
    void whoIsToldToStopTakesItsChildrenAlong() throws Exception {
        Process parent = parent("stay");
        try {
            ProcessHandle child = childOf(parent);
            assertThat(child.isAlive()).isTrue();
            parent.destroy();
            assertGone(child, parent);
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void whoExitsInTheMiddleTakesThemAlongToo() throws Exception {
        Process parent = parent("exit");
        try {
            assertGone(childOf(parent), parent);
        } finally {
            parent.destroyForcibly();
        }
    }

    private static void assertGone(ProcessHandle child, Process parent) throws Exception {
        assertThat(parent.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        child.onExit().get(PATIENCE, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    private static ProcessHandle childOf(Process parent) throws Exception {
        BufferedReader said = parent.inputReader(StandardCharsets.UTF_8);
        return ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
    }

    private static Process parent(String what) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        what)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Starts a program that would go on for minutes, says its number, and stays or exits.
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            Children.endWithThis();
            System.out.println(new ProcessBuilder("sleep", "300").start().pid());
            if (arguments[0].equals("exit")) {
                System.exit(0);
            }
            Thread.sleep(300_000);
        }
    }
}
