package nl.beheerportaal.web.wizard;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.draft.Wizard;
import nl.beheerportaal.sync.draft.WizardState;
import nl.beheerportaal.sync.overview.AppState;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Brand;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Everything a page of the wizard begins with: who asks, which app, how far the draft is.
public final class WizardDesk {
    private final Frames frames;
    private final AppDoor door;
    private final Wizard wizard;
    private final Brand brand;
    private final Clock clock;

    public WizardDesk(Frames frames, AppDoor door, Wizard wizard, Brand brand, Clock clock) {
        this.frames = frames;
        this.door = door;
        this.wizard = wizard;
        this.brand = brand;
        this.clock = clock;
    }

    /// One request at the desk.
    ///
    /// @param flash what came of the act before this page; null when there was none
    public record Visit(
            SchoolScope scope, AppState app, AppLook look, Words words, @Nullable Flash flash) {
        public AppId id() {
            return app.connection().app();
        }

        public String path() {
            return look.path();
        }
    }

    /// @throws nl.beheerportaal.web.frame.NotHere when the school has no such app
    public Visit visit(SignedIn who, String app, HttpServletRequest request) {
        SchoolScope scope = who.scope();
        AppState state = door.enter(scope, app);
        return new Visit(scope, state, door.look(state), frames.words(request), flash(request));
    }

    public WizardState open(Visit visit) {
        return wizard.open(visit.scope(), visit.id());
    }

    /// The upper part of a step.
    ///
    /// @param step 1 to 4
    public WizardHead head(Visit visit, WizardState state, People people, int step) {
        Draft draft = state.draft();
        String undo =
                draft.last() == null
                        ? null
                        : visit.path() + "/koppelen/ongedaan?versie=" + draft.version();
        Notices notices =
                new Notices(visit.words(), visit.look())
                        .withdrawn(visit.app().school().permission().withdrawn(), brand.slider())
                        .sides(state.sides(), clock.instant())
                        .flash(visit.flash(), people, step == 1 ? undo : null);
        return new WizardHead(
                new StepsView(
                        visit.look(), step, Math.max(step, StepsView.number(draft.furthest()))),
                draft.selection().mode(),
                draft.version(),
                draft.version() == 0 ? null : draft.saved(),
                notices.all(),
                fresh(state));
    }

    /// What stands above a page that is no step.
    public List<Notice> notices(Visit visit, WizardState state, People people) {
        return new Notices(visit.words(), visit.look())
                .withdrawn(visit.app().school().permission().withdrawn(), brand.slider())
                .sides(state.sides(), clock.instant())
                .flash(visit.flash(), people, null)
                .all();
    }

    /// The page instead of a step, when a side was never read.
    public UnreadView unread(Visit visit, WizardState state) {
        return new UnreadView(visit.look(), notices(visit, state, People.of(state, visit.words())));
    }

    /// Pupils who came to the roster since the last confirmation; nobody the first time.
    private static List<String> fresh(WizardState state) {
        Confirmed confirmed = state.confirmed();
        if (confirmed == null) {
            return List.of();
        }
        return state.roster().pupils().stream()
                .filter(pupil -> !confirmed.seen().contains(pupil.id()))
                .map(pupil -> pupil.name().display())
                .limit(25)
                .toList();
    }

    private static @Nullable Flash flash(HttpServletRequest request) {
        Map<String, ?> flashes = RequestContextUtils.getInputFlashMap(request);
        return flashes != null && flashes.get(Flash.KEY) instanceof Flash flash ? flash : null;
    }
}
