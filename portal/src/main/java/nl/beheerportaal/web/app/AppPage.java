package nl.beheerportaal.web.app;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.departure.DepartureReview;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.fetch.Side;
import nl.beheerportaal.sync.fetch.Sides;
import nl.beheerportaal.sync.review.RosterChanges;
import nl.beheerportaal.sync.run.RunHead;
import nl.beheerportaal.web.app.StatusView.ChangesView;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.person.PersonKeys;
import nl.beheerportaal.web.run.RunDigests;
import nl.beheerportaal.web.run.RunLine;
import nl.beheerportaal.web.run.UndoTerms;
import nl.beheerportaal.web.wizard.Notices;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.WizardDesk;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;
import nl.beheerportaal.web.words.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Shows one app.
@Controller
public final class AppPage {
    private static final Duration APP_AGE = Duration.ofMinutes(15);
    private static final Duration ROSTER_AGE = Duration.ofDays(1);
    private static final int RUNS = 2;

    private final Frames frames;
    private final WizardDesk desk;
    private final Sources sources;
    private final PersonKeys keys;
    private final ObjectProvider<FetchNow> fetch;

    public AppPage(
            Frames frames,
            WizardDesk desk,
            Sources sources,
            PersonKeys keys,
            ObjectProvider<FetchNow> fetch) {
        this.keys = keys;
        this.frames = frames;
        this.desk = desk;
        this.sources = sources;
        this.fetch = fetch;
    }

    /// What the page is made from.
    public record Sources(
            RunDigests runs,
            Reader reader,
            Books books,
            HeldPlans plans,
            StatusBuilder statuses,
            Limits limits,
            Clock clock) {}

    @GetMapping("/apps/{app}")
    View show(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        Visit visit = desk.visit(who, app, request);
        Duration age = Fresh.enough(visit.app(), APP_AGE, sources.clock().instant());
        Side<AppSnapshot> side = sources.reader().appIfOlder(visit.scope(), visit.id(), age);
        AppSnapshot snapshot = side.snapshot();
        Filters filters = new Filters(request);
        AppBuilder lists =
                new AppBuilder(
                        snapshot,
                        visit.app().confirmed(),
                        visit.words(),
                        filters,
                        account -> keys.path(visit.scope().school(), visit.look(), account));
        return frames.page(
                "app/app",
                new AppView(
                        visit.look(),
                        visit.app().school().name(),
                        sources.statuses()
                                .of(visit.scope(), visit.app(), visit.look(), changes(visit)),
                        notices(visit, side),
                        snapshot == null ? null : snapshot.fetched(),
                        lists.pupils(visit.path()),
                        lists.teachers(),
                        drift(visit, snapshot, filters),
                        visit.app().runs().stream()
                                .limit(RUNS)
                                .map(run -> line(visit, run))
                                .toList(),
                        !visit.scope().readOnly(),
                        fetch.getIfAvailable() != null,
                        departing(visit),
                        visit.app().mode()));
    }

    private boolean departing(Visit visit) {
        LocalDate today = LocalDate.ofInstant(sources.clock().instant(), Moments.ZONE);
        return visit.app().confirmed() != null
                && DepartureReview.possible(visit.app().school(), visit.app().connection(), today);
    }

    private RunLine line(Visit visit, RunHead run) {
        UndoTerms terms = new UndoTerms(sources.limits(), sources.clock());
        return sources.runs()
                .line(visit.scope(), run, visit.look())
                .with(terms.of(sources.runs().of(visit.scope(), run)));
    }

    /// In selective mode no plan is made without a person.
    private DriftView drift(Visit visit, @Nullable AppSnapshot app, Filters filters) {
        DriftBuilder builder =
                new DriftBuilder(
                        visit.app(),
                        visit.words(),
                        account -> keys.path(visit.scope().school(), visit.look(), account));
        return builder.view(
                new DriftBuilder.Known(
                        app,
                        sources.books().of(visit.scope(), visit.id()),
                        visit.app().mode() == Mode.EVERYTHING
                                ? sources.plans().latest(visit.scope(), visit.id()).orElse(null)
                                : null),
                filters.text("anderen").equals("alle"));
    }

    /// Only selective mode waits for somebody to start.
    private @Nullable ChangesView changes(Visit visit) {
        if (visit.app().mode() != Mode.SELECTIVE) {
            return null;
        }
        return ChangesBuilder.of(
                visit.app().confirmed(),
                sources.books().of(visit.scope(), visit.id()),
                sources.reader().rosterIfOlder(visit.scope(), ROSTER_AGE).snapshot(),
                new RosterChanges.Today(
                        LocalDate.ofInstant(sources.clock().instant(), Moments.ZONE),
                        sources.limits()));
    }

    private List<Notice> notices(Visit visit, Side<AppSnapshot> side) {
        People people = new People(null, side.snapshot(), visit.words());
        return new Notices(visit.words(), visit.look())
                .paused(sources.statuses().pause(visit.scope()).orElse(null))
                .sides(new Sides(new Side<>(null, null), side), sources.clock().instant())
                .flash(visit.flash(), people, null)
                .all();
    }
}
