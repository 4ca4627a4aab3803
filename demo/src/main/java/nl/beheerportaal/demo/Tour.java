package nl.beheerportaal.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.beheerportaal.demo.Visitor.Page;

/// Does the main job as a coordinator would, over HTTP: from the Basispoort sign-in through the
/// four steps to a finished synchronisation. Says in plain words what happened, and compares the
/// end with the review.
public final class Tour {
    private static final Duration LONGEST_RUN = Duration.ofMinutes(3);

    private final Stack stack;
    private final PrintStream out;
    private final Map<Mode, AppContents> before = new EnumMap<>(Mode.class);

    /// A mode, and the app it is shown with.
    public enum Mode {
        SELECTIEF("taalblobs", "Selectief synchroniseren"),
        ALLES("rekenblobs", "Alles synchroniseren");

        private final String app;
        private final String title;

        Mode(String app, String title) {
            this.app = app;
            this.title = title;
        }

        static Mode parse(String text) {
            return switch (text) {
                case "selectief" -> SELECTIEF;
                case "alles" -> ALLES;
                default -> throw new IllegalArgumentException("--mode is selectief or alles");
            };
        }
    }

    public Tour(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    /// Remembers who is in the apps before anything happens.
    void lookBefore(List<Mode> modes) {
        for (Mode mode : modes) {
            before.put(mode, contents(mode));
        }
    }

    /// Walks the whole wizard in one mode and checks what came of it.
    void walk(Mode mode) throws InterruptedException {
        out.println();
        out.println("== " + mode.title + " – " + mode.app);
        Visitor visitor = new Visitor();
        Page page = visitor.follow(signIn(visitor), "#naar-" + mode.app);
        page = link(visitor, page, mode);
        page = select(visitor, page, mode);
        Expectation expected = Expectation.read(page, staying(visitor, page));
        out.println("Stap 4: " + expected.summary());
        page = synchronise(visitor, page, expected);
        out.println("Klaar: " + page.one("h1").text());
        check(mode, expected);
        out.println("Gecontroleerd: elk account staat er zoals op stap 4 stond.");
    }

    private Page signIn(Visitor visitor) {
        Place school = Place.WILGENHOEK;
        Page page =
                visitor.get(
                        stack.simulator().http()
                                + "/scholen/"
                                + school.number()
                                + "/inloggen?zoek=Marieke");
        page = visitor.press(page, "form[id^=persoon-] button", Map.of());
        out.println("Basispoort: " + page.one("#ingelogd").text());
        page = visitor.press(page, "form:has([value$=beheerportaal]) button", Map.of());
        page = visitor.press(page, "#saml-form button", Map.of());
        expect(page, page.status() == 200 && page.has("#uitloggen"), "signing in through the tile");
        out.println("Beheerportaal: " + page.title());
        return page;
    }

    private Page link(Visitor visitor, Page app, Mode mode) {
        Page page = visitor.follow(app, "#start-koppeling");
        page =
                visitor.press(
                        page,
                        "#volgende",
                        Map.of("wijze", mode == Mode.SELECTIEF ? "selectief" : "alles"));
        out.println("Stap 1, begin: " + page.one("h2").text());
        page = visitor.press(page, "#automatisch", Map.of());
        out.println("Stap 1, Automatisch koppelen: " + page.one("h2").text());
        while (page.has("button[id^=alle-]")) {
            out.println("Stap 1: " + page.one("button[id^=alle-]").text());
            page = visitor.press(page, "button[id^=alle-]", Map.of());
        }
        page = visitor.press(page, "#volgende", Map.of());
        if (page.has("#let-op")) {
            out.println("Stap 1: " + page.one("#let-op p").text());
            page = visitor.follow(page, "#let-op a[href$=/leerlingen]");
        }
        return page;
    }

    private Page select(Visitor visitor, Page pupils, Mode mode) {
        Page page = pupils;
        if (mode == Mode.SELECTIEF && page.has("#kies-allen")) {
            page = visitor.press(page, "#kies-allen", Map.of());
        }
        out.println("Stap 2: " + page.one("#h-nieuw").text());
        page = visitor.press(page, "#volgende", Map.of());
        if (mode == Mode.SELECTIEF) {
            page = visitor.press(page, "#kies-allen", Map.of());
        }
        out.println("Stap 3: " + page.one("#h-docenten").text());
        return visitor.press(page, "#volgende", Map.of());
    }

    /// The folded list of step 4, page after page, as somebody would who checks it to the last
    /// name.
    private static List<String> staying(Visitor visitor, Page review) {
        List<String> names = new ArrayList<>();
        Page page = review;
        while (true) {
            names.addAll(
                    page.document().select("#blijven .people li > span:first-child").eachText());
            if (!page.has("#blijven .pager a[rel=next]")) {
                return names;
            }
            page = visitor.follow(page, "#blijven .pager a[rel=next]");
        }
    }

    private Page synchronise(Visitor visitor, Page review, Expectation expected)
            throws InterruptedException {
        Page page =
                visitor.press(
                        review,
                        "#synchroniseren",
                        Map.of("gezien", "ja", "aantal", Integer.toString(expected.gone().size())));
        expect(page, page.has("#voortgang"), "starting the synchronisation");
        String run = page.address().toString();
        long until = System.nanoTime() + LONGEST_RUN.toNanos();
        String said = "";
        while (page.has("#voortgang [data-fase]")) {
            String phase = page.one("#voortgang [data-fase]").text();
            if (!phase.equals(said)) {
                out.println("  " + phase);
                said = phase;
            }
            expect(page, System.nanoTime() < until, "finishing within three minutes");
            TimeUnit.MILLISECONDS.sleep(500);
            page = visitor.get(run);
        }
        expect(
                page,
                page.has(".status--green, .status:not([class*=--])"),
                "finishing without failures");
        return page;
    }

    private void check(Mode mode, Expectation expected) {
        List<String> differences = expected.differences(before.get(mode), contents(mode));
        if (!differences.isEmpty()) {
            throw new TourFailed(
                    "the end differs from the review:\n  "
                            + String.join(
                                    "\n  ",
                                    differences.subList(0, Math.min(20, differences.size()))));
        }
    }

    private AppContents contents(Mode mode) {
        SimulatorReady ready = stack.simulator();
        return AppContents.read(ready, mode.app, ready.account(mode.app, Place.WILGENHOEK));
    }

    private static void expect(Page page, boolean fine, String what) {
        if (!fine) {
            throw new TourFailed(
                    "%s failed at %s (%d): %s"
                            .formatted(
                                    what,
                                    page.address(),
                                    page.status(),
                                    page.document().body().text()));
        }
    }
}
