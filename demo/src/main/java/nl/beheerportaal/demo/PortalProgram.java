package nl.beheerportaal.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One way to start the portal: its jar as it is, or taken apart, and what Java is told.
public record PortalProgram(Path jar, List<String> options) {
    public PortalProgram {
        options = List.copyOf(options);
    }

    /// With the memory the demo gives it.
    public static PortalProgram of(Path jar) {
        return new PortalProgram(jar, List.of("-XX:+UseSerialGC", "-Xmx512m"));
    }

    /// The same with one option more.
    public PortalProgram with(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new PortalProgram(jar, more);
    }

    /// The words after `java`.
    public List<String> arguments(String... rest) {
        List<String> words = new ArrayList<>(options);
        words.add("-jar");
        words.add(jar.toString());
        words.addAll(List.of(rest));
        return words;
    }
}
