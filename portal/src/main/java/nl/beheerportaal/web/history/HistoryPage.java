package nl.beheerportaal.web.history;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.overview.AppState;
import nl.beheerportaal.sync.overview.Overview;
import nl.beheerportaal.sync.run.RunHead;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.run.RunDigests;
import nl.beheerportaal.web.run.RunLine;
import nl.beheerportaal.web.run.UndoTerms;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Shows every synchronisation of the school.
@Controller
public final class HistoryPage {
    private static final int SIZE = 10;

    private final Frames frames;
    private final UndoTerms terms;
    private final Overview overview;
    private final RunDigests digests;
    private final AppLooks looks;

    public HistoryPage(
            Frames frames, Overview overview, RunDigests digests, UndoTerms terms, AppLooks looks) {
        this.terms = terms;
        this.frames = frames;
        this.overview = overview;
        this.digests = digests;
        this.looks = looks;
    }

    @GetMapping("/geschiedenis")
    View show(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        SchoolScope scope = who.scope();
        Filters filters = new Filters(request);
        String app = filters.text("app");
        List<AppState> apps = overview.apps(scope);
        List<RunHead> runs =
                apps.stream()
                        .filter(state ->
                                app.isEmpty() || state.connection().app().value().equals(app))
                        .flatMap(state -> state.runs().stream())
                        .sorted(Comparator.comparing(RunHead::created).reversed())
                        .toList();
        Url url = Url.of("/geschiedenis").with("app", app);
        Paging paging = new Paging.Place(url, "p", "lijst").page(filters, SIZE, runs.size());
        return frames.page(
                "history/history",
                new HistoryView(
                        apps.stream().map(this::look).toList(),
                        app,
                        paging.of(runs).stream().map(run -> line(scope, run)).toList(),
                        paging));
    }

    private AppLook look(AppState state) {
        return looks.of(state.connection().app());
    }

    private RunLine line(SchoolScope scope, RunHead run) {
        return digests.line(scope, run, looks.of(run.app())).with(terms.of(digests.of(scope, run)));
    }
}
