package nl.beheerportaal.web.helpdesk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.helpdesk.FleetFilter;
import nl.beheerportaal.school.helpdesk.FleetLine;
import nl.beheerportaal.school.helpdesk.FleetQuestion;
import nl.beheerportaal.school.helpdesk.FleetState;
import nl.beheerportaal.school.helpdesk.FleetStore;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.frame.Url;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Shows every school: how each of its connections stands and what waits for whom (design.md §10).
@Controller
public final class FleetPage {
    /// Where it is: the helpdesk's first page.
    public static final String PATH = "/helpdesk";

    private static final int SIZE = 25;
    private static final Set<String> NAMES = Set.of("q", "app", "toon", "scholen");

    private final Frames frames;
    private final Sources sources;
    private final AppLooks looks;

    public FleetPage(Frames frames, Sources sources, AppLooks looks) {
        this.frames = frames;
        this.sources = sources;
        this.looks = looks;
    }

    /// What the page is made from.
    ///
    /// @param apps every app there is
    public record Sources(
            FleetStore fleet, Transactions transactions, List<AppLook> apps, Clock clock) {
        public Sources {
            apps = List.copyOf(apps);
        }
    }

    @GetMapping(PATH)
    View show(@AuthenticationPrincipal HelpdeskPerson who, HttpServletRequest request) {
        Filters filters = new Filters(request);
        Url url = filters.url(PATH, NAMES);
        FleetQuestion question =
                new FleetQuestion(
                        filters.text("q"),
                        filters.text("app"),
                        filter(filters.text("toon")),
                        numbers(filters.text("scholen")));
        return sources.transactions().forFleet(() -> page(who.fleet(), question, filters, url));
    }

    private View page(FleetScope scope, FleetQuestion question, Filters filters, Url url) {
        Map<FleetState, Integer> counts = sources.fleet().counts(scope, question);
        List<FleetView.Tab> tabs =
                Arrays.stream(FleetFilter.values())
                        .map(filter ->
                                new FleetView.Tab(
                                        filter,
                                        total(counts, filter),
                                        url.with("toon", word(filter)).toString(),
                                        filter == question.filter()))
                        .toList();
        Paging paging =
                new Paging.Place(url, "p", "lijst")
                        .page(filters, SIZE, total(counts, question.filter()));
        List<FleetView.Line> lines =
                sources
                        .fleet()
                        .lines(scope, question, Math.max(0, paging.first() - 1), SIZE)
                        .stream()
                        .map(this::line)
                        .toList();
        return frames.page(
                "helpdesk/fleet",
                new FleetView(question, url, tabs, sources.apps(), lines, paging, now()));
    }

    private FleetView.Line line(FleetLine line) {
        return new FleetView.Line(line, line.app() == null ? null : looks.of(line.app()));
    }

    private java.time.Instant now() {
        return sources.clock().instant();
    }

    private static int total(Map<FleetState, Integer> counts, FleetFilter filter) {
        return filter.states().stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
    }

    private static FleetFilter filter(String word) {
        for (FleetFilter filter : FleetFilter.values()) {
            if (word(filter).equals(word)) {
                return filter;
            }
        }
        return FleetFilter.ALL;
    }

    /// Numbers of schools, as [MailSearchPage] joins them; 0 is no school.
    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split("-"))
                .filter(number -> number.matches("[0-9]{1,12}"))
                .map(Long::valueOf)
                .toList();
    }

    private static String word(FleetFilter filter) {
        return switch (filter) {
            case ALL -> "";
            case ATTENTION -> "aandacht";
            case HELD -> "stilgezet";
            case FAILED -> "mislukt";
            case WAITING -> "activatie";
        };
    }
}
