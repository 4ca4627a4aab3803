package nl.beheerportaal.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was measured: a table for people as it comes, and lines for programs at the end.
final class Figures {
    private final PrintStream out;
    private final List<String> results = new ArrayList<>();

    Figures(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.printf("%n%s%n", text);
    }

    /// @param name for programs: lower case, no blanks
    /// @param goal what was promised; empty when nothing was
    void add(String name, String text, double value, String unit, String goal) {
        out.printf(Locale.ROOT, "  %-56s %10.1f %-8s %s%n", text, value, unit, goal);
        results.add(String.format(Locale.ROOT, "result %s %.2f %s", name, value, unit));
    }

    void note(String text) {
        out.println("  " + text);
    }

    void finish() {
        out.println();
        results.forEach(out::println);
    }
}
