package nl.beheerportaal.web.overview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.overview.AppState;
import nl.beheerportaal.sync.overview.Overview;
import nl.beheerportaal.web.app.AppPage;
import nl.beheerportaal.web.app.Fresh;
import nl.beheerportaal.web.app.StatusView;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.overview.OverviewView.Attention;
import nl.beheerportaal.web.overview.OverviewView.Card;
import nl.beheerportaal.web.wizard.StepsView;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Shows the first page.
@Controller
public final class OverviewPage {
    /// The numbers on the cards may be of yesterday: the page is there at once.
    private static final Duration AGE = Duration.ofDays(2);

    private final Frames frames;
    private final Overview overview;
    private final AppPage.Sources sources;
    private final AppLooks looks;

    public OverviewPage(Frames frames, Overview overview, AppPage.Sources sources, AppLooks looks) {
        this.frames = frames;
        this.overview = overview;
        this.sources = sources;
        this.looks = looks;
    }

    @GetMapping("/")
    View show(@AuthenticationPrincipal SignedIn who) {
        SchoolScope scope = who.scope();
        List<Card> cards =
                overview.apps(scope).stream()
                        .map(app -> card(scope, app))
                        .sorted(Comparator.comparing(Card::app, AppLook.ORDER))
                        .toList();
        List<Attention> attention = new ArrayList<>();
        cards.forEach(card -> attention.addAll(attention(card)));
        return frames.page(
                "overview/overview",
                new OverviewView(who.name(), overview.school(scope).name(), attention, cards));
    }

    private Card card(SchoolScope scope, AppState state) {
        AppLook look = looks.of(state.connection().app());
        Duration age = Fresh.enough(state, AGE, sources.clock().instant());
        AppSnapshot snapshot =
                sources.reader().appIfOlder(scope, state.connection().app(), age).snapshot();
        return new Card(
                look,
                sources.statuses().of(scope, state, look, null),
                snapshot == null ? -1 : snapshot.activePupils().size(),
                snapshot == null ? -1 : snapshot.activeTeachers().size());
    }

    private static List<Attention> attention(Card card) {
        AppLook app = card.app();
        return switch (card.status()) {
            case StatusView.Draft draft ->
                    List.of(
                            new Attention(
                                    "attention.draft", app, StepsView.path(app, draft.step())));
            case StatusView.Partial partial ->
                    List.of(new Attention("attention.partial", app, partial.path()));
            case StatusView.Failed failed ->
                    List.of(new Attention("attention.failed", app, failed.path()));
            case StatusView.Stopped _ ->
                    List.of(new Attention("attention.stopped", app, app.path()));
            case StatusView.Held _ -> List.of(new Attention("attention.held", app, app.path()));
            case StatusView.Doubted _ ->
                    List.of(new Attention("attention.doubted", app, app.path()));
            case StatusView.Withdrawn _ ->
                    List.of(new Attention("attention.withdrawn", app, "/account#toestemming"));
            case StatusView.Active active when active.draftStep() > 0 ->
                    List.of(
                            new Attention(
                                    "attention.draft",
                                    app,
                                    StepsView.path(app, active.draftStep())));
            case StatusView.Active _, StatusView.None _, StatusView.Running _ -> List.of();
        };
    }
}
