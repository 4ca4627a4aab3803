package nl.beheerportaal.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.beheerportaal.demo.Place;
import nl.beheerportaal.demo.Stack;
import nl.beheerportaal.demo.TourFailed;
import nl.beheerportaal.demo.Visitor;
import nl.beheerportaal.demo.Visitor.Page;

/// A coordinator who synchronises a school in the mode that takes everybody, over HTTP as a browser
/// would.
final class Coordinator {
    private static final Duration LONGEST_RUN = Duration.ofMinutes(4);

    private final Stack stack;
    private final Visitor visitor;

    private Coordinator(Stack stack, Visitor visitor) {
        this.stack = stack;
        this.visitor = visitor;
    }

    /// Signs in at the simulated Basispoort and clicks the portal's tile.
    static Coordinator signIn(Stack stack, Place school) {
        Visitor visitor = new Visitor();
        String given = URLEncoder.encode(school.coordinator().split(" ")[0], UTF_8);
        Page page =
                visitor.get(
                        "%s/scholen/%d/inloggen?zoek=%s"
                                .formatted(stack.simulator().http(), school.number(), given));
        page = visitor.press(page, "form[id^=persoon-] button", Map.of());
        page = visitor.press(page, "form:has([value$=beheerportaal]) button", Map.of());
        page = visitor.press(page, "#saml-form button", Map.of());
        if (!page.has("#uitloggen")) {
            throw new TourFailed(school.coordinator() + " is not let in: " + page.title());
        }
        return new Coordinator(stack, visitor);
    }

    Page get(String path) {
        return visitor.get(stack.portal() + path);
    }

    /// Presses a button of a page, as it is filled in.
    Page press(Page page, String button) {
        return visitor.press(page, button, Map.of());
    }

    /// As far as step 1, with everything linked that the portal proposes.
    Page link(String app) {
        Page page = visitor.follow(get("/apps/" + app), "#start-koppeling");
        page = visitor.press(page, "#volgende", Map.of("wijze", "alles"));
        page = visitor.press(page, "#automatisch", Map.of());
        while (page.has("button[id^=alle-]")) {
            page = visitor.press(page, "button[id^=alle-]", Map.of());
        }
        return page;
    }

    /// From step 1 to the plan.
    Page review(Page linked) {
        Page page = visitor.press(linked, "#volgende", Map.of());
        if (page.has("#let-op")) {
            page = visitor.follow(page, "#let-op a[href$=/leerlingen]");
        }
        page = visitor.press(page, "#volgende", Map.of());
        return visitor.press(page, "#volgende", Map.of());
    }

    /// Confirms the plan and waits until it is carried out, looking now and then as a browser does.
    Page synchronise(Page review) throws InterruptedException {
        String gone = Integer.toString(review.document().select("#weg tbody .gone-name").size());
        Page page =
                visitor.press(review, "#synchroniseren", Map.of("gezien", "ja", "aantal", gone));
        if (!page.has("#voortgang")) {
            throw new TourFailed("the synchronisation does not start: " + page.document().text());
        }
        long until = System.nanoTime() + LONGEST_RUN.toNanos();
        while (page.has("#voortgang [data-fase]")) {
            if (System.nanoTime() > until) {
                throw new TourFailed("the synchronisation takes too long");
            }
            TimeUnit.SECONDS.sleep(2);
            page = visitor.get(page.address().toString());
        }
        return page;
    }
}
