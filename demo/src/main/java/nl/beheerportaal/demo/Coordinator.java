package nl.beheerportaal.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beheerportaal.demo.Visitor.Page;

/// An ICT-coördinator at work: from the Basispoort sign-in through the four steps to a finished
/// synchronisation, over HTTP and without script. Every method is something a person does.
public final class Coordinator {
    private static final Duration LONGEST_RUN = Duration.ofMinutes(3);
    private static final Pattern SUGGESTIONS = Pattern.compile("([0-9]+) voorstel");

    private final Stack stack;
    private final Place school;
    private final Consumer<String> told;
    private final Visitor visitor = new Visitor();

    /// How a school synchronises, with the word of the wizard's form for it.
    public enum Mode {
        SELECTIEF("Selectief synchroniseren"),
        ALLES("Alles synchroniseren");

        final String title;

        Mode(String title) {
            this.title = title;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param told hears in plain words what happens
    public Coordinator(Stack stack, Place school, Consumer<String> told) {
        this.stack = stack;
        this.school = school;
        this.told = told;
    }

    Visitor visitor() {
        return visitor;
    }

    /// Signs in at Basispoort and presses the portal's tile; answers the overview.
    Page signIn() {
        String first = school.coordinator().split(" ", 2)[0];
        Page page =
                visitor.get(
                        stack.simulator().http()
                                + "/scholen/"
                                + school.number()
                                + "/inloggen?zoek="
                                + Visitor.encoded(first));
        page = visitor.press(page, "form[id^=persoon-] button", Map.of());
        told.accept("Basispoort: " + page.one("#ingelogd").text());
        page = visitor.press(page, "form:has([value$=beheerportaal]) button", Map.of());
        page = visitor.press(page, "#saml-form button", Map.of());
        expect(page, page.status() == 200 && page.has("#uitloggen"), "signing in through the tile");
        told.accept("Beheerportaal: " + page.title());
        return page;
    }

    /// From the overview to the app's page.
    Page open(String app) {
        return visitor.follow(visitor.get(stack.portal() + "/"), "#naar-" + app);
    }

    /// Chooses the mode, for the first time or again; answers step 1.
    Page begin(Page app, Mode mode) {
        Page page =
                visitor.follow(app, app.has("#start-koppeling") ? "#start-koppeling" : "#wijzig");
        page = visitor.press(page, "#volgende", Map.of("wijze", mode.word()));
        told.accept("Stap 1, begin: " + page.one("h2").text());
        return page;
    }

    /// Step 1: everything that goes by itself, and every bundle of suggestions; answers step 2.
    Page link(Page step1) {
        Page page = step1;
        if (page.has("#automatisch")) {
            page = visitor.press(page, "#automatisch", Map.of());
            told.accept("Stap 1, Automatisch koppelen: " + page.one("h2").text());
            String promised = suggestions(page.one("[data-melding]").text());
            expect(
                    page,
                    promised.isEmpty() || promised.equals(suggestions(page.one(".legend").text())),
                    "showing the suggestions that Automatisch koppelen tells of");
        }
        while (page.has("button[id^=alle-]")) {
            told.accept("Stap 1: " + page.one("button[id^=alle-]").text());
            page = visitor.press(page, "button[id^=alle-]", Map.of());
        }
        page = visitor.press(page, "#volgende", Map.of());
        if (page.has("#let-op")) {
            told.accept("Stap 1: " + page.one("#let-op p").text());
            page = visitor.follow(page, "#let-op a[href$=/leerlingen]");
        }
        return page;
    }

    /// The number before *voorstellen*; empty when there is none.
    private static String suggestions(String text) {
        Matcher number = SUGGESTIONS.matcher(text);
        return number.find() ? number.group(1) : "";
    }

    /// Steps 2 and 3; answers step 4.
    ///
    /// @param newcomers whether pupils who are not in the app yet come along, where there is a
    ///   choice
    Page select(Page pupils, Mode mode, boolean newcomers) {
        Page page = pupils;
        if (mode == Mode.SELECTIEF && newcomers && page.has("#kies-allen")) {
            page = visitor.press(page, "#kies-allen", Map.of());
        }
        told.accept("Stap 2: " + page.one("#h-nieuw").text());
        page = visitor.press(page, "#volgende", Map.of());
        if (mode == Mode.SELECTIEF) {
            page = visitor.press(page, "#kies-allen", Map.of());
        }
        told.accept("Stap 3: " + page.one("#h-docenten").text());
        return visitor.press(page, "#volgende", Map.of());
    }

    /// From the overview to step 4 of an app that was never linked.
    Page walk(String app, Mode mode, boolean newcomers) {
        return select(link(begin(open(app), mode)), mode, newcomers);
    }

    /// Reads step 4 to the last name.
    Expectation read(Page review) {
        Expectation expected = Expectation.read(review, staying(review));
        told.accept("Stap 4: " + expected.summary());
        return expected;
    }

    /// Confirms step 4; answers the page of the run.
    Page confirm(Page review, Expectation expected) {
        Page page =
                visitor.press(
                        review,
                        "#synchroniseren",
                        Map.of("gezien", "ja", "aantal", Integer.toString(expected.gone().size())));
        expect(page, page.has("#voortgang"), "starting the synchronisation");
        return page;
    }

    /// Waits for the end of a run; answers its page then.
    Page await(Page run) throws InterruptedException {
        String address = run.address().toString();
        Page page = run;
        long until = System.nanoTime() + LONGEST_RUN.toNanos();
        String said = "";
        while (page.has("#voortgang [data-fase]")) {
            String phase = page.one("#voortgang [data-fase]").text();
            if (!phase.equals(said)) {
                told.accept("  " + phase);
                said = phase;
            }
            expect(page, System.nanoTime() < until, "finishing within three minutes");
            TimeUnit.MILLISECONDS.sleep(500);
            page = visitor.get(address);
        }
        return page;
    }

    /// The folded list of step 4, page after page, as somebody would who checks it to the last
    /// name.
    private List<String> staying(Page review) {
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

    /// @throws TourFailed when it is not fine, with the page as it is
    static void expect(Page page, boolean fine, String what) {
        if (!fine) {
            throw new TourFailed(
                    "%s failed at %s (%d): %s"
                            .formatted(what, page.address(), page.status(), page.excerpt()));
        }
    }
}
