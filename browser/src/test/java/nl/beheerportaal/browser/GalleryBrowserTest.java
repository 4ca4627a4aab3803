package nl.beheerportaal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Every page in every state of design.md §6, as the portal's own tests rendered it (its
/// `target/gallery`), in a real Chromium: no accessibility fault and no scrolling sideways, wide
/// and narrow. What cannot be brought about with a real school and a real app is seen here.
@Execution(ExecutionMode.CONCURRENT)
class GalleryBrowserTest {
    private static final Path GALLERY =
            Path.of("../portal/target/gallery").toAbsolutePath().normalize();
    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    @Test
    void noStateOfAnyPageHasAnAccessibilityFault() throws IOException {
        List<String> faults = new ArrayList<>();
        try (Playwright playwright = Running.playwright();
                Browser browser = Running.chromium(playwright)) {
            Page page = browser.newPage();
            page.addInitScript(axe());
            for (Path file : states()) {
                page.navigate(file.toUri().toString());
                for (int width : List.of(WIDE, NARROW)) {
                    page.setViewportSize(width, 900);
                    String where = " in " + file.getFileName() + " at " + width + " px";
                    violations(page).forEach(fault -> faults.add(fault + where));
                    if (Running.scrollsSideways(page)) {
                        faults.add("scrolls sideways" + where);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /// As [Running#faults], but without a page of its own for every look: there are many.
    private static List<String> violations(Page page) {
        Object found =
                page.evaluate(
                        """
                        tags => axe.run({runOnly: tags, resultTypes: ['violations']})
                            .then(found => found.violations.flatMap(rule =>
                                rule.nodes.map(node => `${rule.id} at ${node.target}`)))
                        """,
                        Running.TAGS);
        return found instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String axe() throws IOException {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The Dutch pages: the English ones differ in words only.
    private static List<Path> states() {
        assertThat(GALLERY).as("the portal's tests render it first").isDirectory();
        try (Stream<Path> files = Files.list(GALLERY)) {
            List<Path> states =
                    files.filter(file -> file.toString().endsWith(".nl.html")).sorted().toList();
            assertThat(states).hasSizeGreaterThan(50);
            return states;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
