package nl.beheerportaal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beheerportaal.demo.Place;
import nl.beheerportaal.demo.Stack;
import nl.beheerportaal.demo.TilesSeen;
import org.jspecify.annotations.Nullable;

/// The whole stack and one Chromium, started once for all browser tests.
final class Running implements AutoCloseable {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SCREENS = Path.of("target/screens");

    /// The rules of axe that count.
    static final List<String> TAGS =
            List.of(
                    "wcag2a",
                    "wcag2aa",
                    "wcag21a",
                    "wcag21aa",
                    "wcag22aa",
                    "EN-301-549",
                    "best-practice");

    /// Of each thread: a browser answers only the one that started it.
    private static final ThreadLocal<List<Running>> OPEN = ThreadLocal.withInitial(ArrayList::new);

    private static @Nullable Running shared;

    final Stack stack;
    private final Playwright playwright;
    private final Browser browser;
    private final Canary canary;
    private final Witness witness;

    private Running(Stack stack, Path data, Playwright playwright) {
        this.stack = stack;
        this.playwright = playwright;
        this.browser = chromium(playwright);
        this.canary = new Canary(stack, data);
        this.witness = new Witness(stack.portal());
        OPEN.get().add(this);
    }

    /// Looks for leaks in what every stack that this thread runs has shown so far.
    ///
    /// @throws AssertionError when something got out, with what and where
    static void examineAll() {
        List.copyOf(OPEN.get()).forEach(Running::examine);
    }

    /// One for all test classes; it ends with their program.
    static synchronized Running shared() throws InterruptedException {
        if (shared == null) {
            Running started = start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-running"));
            shared = started;
        }
        return shared;
    }

    /// With the schools of the demo known and connected.
    static Running start() throws InterruptedException {
        return start(true);
    }

    /// With an empty database, as a publisher begins.
    static Running startEmpty() throws InterruptedException {
        return start(false);
    }

    private static Running start(boolean seeded) throws InterruptedException {
        try {
            Files.createDirectories(SCREENS);
            Path data = Files.createTempDirectory("beheerportaal-browser");
            Stack.Folders folders = new Stack.Folders(ROOT, data);
            Map<String, String> settings = Map.of("management.server.port", freePort());
            Stack stack =
                    seeded
                            ? Stack.startSeeded(folders, true, settings)
                            : Stack.start(folders, true, settings);
            return new Running(stack, data, playwright());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Metrics answer at a port of their own only, and are looked through for leaks.
    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /// Debian's Chromium, without anything that goes out by itself.
    static Browser chromium(Playwright playwright) {
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(
                                        List.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-quic",
                                                "--no-first-run",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync")));
    }

    /// Somebody at a browser of that width, in Dutch.
    Page visitor(int width, boolean script) {
        return visitor(width, script, witness);
    }

    /// The same, but others remember what this visitor asks for.
    Page visitor(int width, boolean script, Witness heard) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setLocale("nl-NL")
                                .setReducedMotion(
                                        com.microsoft.playwright.options.ReducedMotion.REDUCE)
                                .setJavaScriptEnabled(script));
        context.setDefaultTimeout(30_000);
        heard.follow(context);
        return context.newPage();
    }

    /// Signs in at the simulated Basispoort as the school's coordinator and presses the portal's
    /// tile.
    void signIn(Page page, Place school) {
        atBasispoort(page, school);
        page.locator("form:has([value$=beheerportaal]) button").first().click();
        arrive(page);
    }

    /// Signs in the same way, but the message that Basispoort sends is not what it should be.
    ///
    /// @param variant as the simulator calls it (docs/simulator.md)
    void signInWith(Page page, Place school, String variant) {
        atBasispoort(page, school);
        page.navigate(
                stack.simulator().http()
                        + "/lesmateriaal/tegel?tegel=ctrllearning.beheerportaal&variant="
                        + variant);
        arrive(page);
    }

    /// Waits until the coordinators of a school have the portal's tile.
    void awaitTile(Place school) {
        try {
            new TilesSeen(stack.simulator()).awaitCoordinators(Set.of(school.number()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Signs in at the publisher's identity provider and comes to the helpdesk's pages, or to their
    /// door again.
    void helpdesk(Page page, String person) {
        page.navigate(stack.portal() + "/helpdesk/inloggen");
        page.locator("#inloggen").click();
        page.waitForURL("**/oidc/aanmelden**");
        page.locator("button:has-text('Aanmelden als " + person + "')").click();
        page.waitForURL(stack.portal() + "/**");
        page.waitForLoadState();
    }

    /// Keeps a picture, and adds what axe finds and sideways scrolling to the faults.
    void look(Page page, String name, List<String> faults) {
        page.waitForLoadState();
        picture(page, name);
        faults.addAll(faults(page));
        if (scrollsSideways(page)) {
            faults.add(name + " scrolls sideways");
        }
    }

    private void atBasispoort(Page page, Place school) {
        String first = school.coordinator().split(" ", 2)[0];
        page.navigate(
                stack.simulator().http()
                        + "/scholen/"
                        + school.number()
                        + "/inloggen?zoek="
                        + URLEncoder.encode(first, StandardCharsets.UTF_8));
        page.locator("form[id^=persoon-] button").first().click();
    }

    /// The message is sent by script, or by a button without it.
    private void arrive(Page page) {
        if (page.locator("#saml-form").count() > 0) {
            page.locator("#saml-form button").click();
        }
        page.waitForURL(address -> address.startsWith(stack.portal()));
    }

    /// What axe finds wrong with the page as it is now, by rule and place; nothing is good. Without
    /// script axe cannot look, so those pages are looked at in the tests with script.
    List<String> faults(Page page) {
        AxeResults results = new AxeBuilder(page).withTags(TAGS).analyze();
        return results.getViolations().stream()
                .flatMap(rule ->
                        rule.getNodes().stream()
                                .map(node ->
                                        rule.getId()
                                                + " at "
                                                + node.getTarget()
                                                + " on "
                                                + page.url()))
                .toList();
    }

    /// Whether the page scrolls sideways: it never should.
    static boolean scrollsSideways(Page page) {
        return (boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /// Keeps a picture of the page for people to look at.
    static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENS.resolve(name + ".png"))
                        .setFullPage(true));
    }

    /// What got out that never should, of what this visitor met and of logs, metrics and letters.
    List<String> leaks(Witness heard) {
        try (BrowserContext nobody = browser.newContext()) {
            return canary.leaks(heard, nobody);
        }
    }

    private void examine() {
        assertThat(leaks(witness)).as("names, keys and tokens stay where they belong").isEmpty();
    }

    /// @throws AssertionError when something got out meanwhile
    @Override
    public void close() {
        try {
            if (OPEN.get().remove(this) && this != shared) {
                examine();
            }
        } finally {
            browser.close();
            playwright.close();
            stack.close();
        }
    }
}
