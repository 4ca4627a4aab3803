package nl.beheerportaal.web.mode;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.draft.Act;
import nl.beheerportaal.sync.draft.WizardState;
import nl.beheerportaal.sync.fetch.Sides;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.mode.ModeView.Fit;
import nl.beheerportaal.web.wizard.Acts;
import nl.beheerportaal.web.wizard.Flash;
import nl.beheerportaal.web.wizard.Ids;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.Today;
import nl.beheerportaal.web.wizard.WizardDesk;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Choosing how to synchronise.
@Controller
@RequestMapping("/apps/{app}/wijze")
public final class ModePage {
    private final Frames frames;
    private final WizardDesk desk;
    private final Acts acts;
    private final Limits limits;
    private final Clock clock;

    public ModePage(Frames frames, WizardDesk desk, Acts acts, Limits limits, Clock clock) {
        this.frames = frames;
        this.desk = desk;
        this.acts = acts;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        return frames.page("mode/mode", view(desk.visit(who, app, request), false));
    }

    @PostMapping
    View choose(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @RequestParam(name = "wijze", defaultValue = "") String choice,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Visit visit = desk.visit(who, app, request);
        Mode mode =
                switch (choice) {
                    case "selectief" -> Mode.SELECTIVE;
                    case "alles" -> Mode.EVERYTHING;
                    default -> null;
                };
        if (mode == null) {
            return frames.page("mode/mode", view(visit, true), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash flash =
                acts.perform(
                        visit.scope(),
                        visit.id(),
                        Occasion.WIZARD,
                        new Act.ChooseMode(mode),
                        Ids.version(request));
        attributes.addFlashAttribute(Flash.KEY, flash);
        return Redirects.to(visit.path() + (Acts.worked(flash) ? "/koppelen" : "/wijze"));
    }

    private ModeView view(Visit visit, boolean missing) {
        WizardState state = desk.open(visit);
        Mode inForce = visit.app().mode();
        return new ModeView(
                visit.look(),
                state.draft().modeChosen() ? state.draft().selection().mode() : inForce,
                inForce,
                fit(visit.app().connection().licence(), state.sides()),
                desk.notices(visit, state, People.of(state, visit.words())),
                missing);
    }

    /// The administrators of the app account stay, and take a seat each.
    private @Nullable Fit fit(Licence licence, Sides sides) {
        RosterSnapshot roster = sides.roster().snapshot();
        AppSnapshot there = sides.app().snapshot();
        long staying =
                there == null
                        ? 0
                        : there.activeTeachers().stream()
                                .filter(there::isAdministrator)
                                .filter(account -> account.person() == null)
                                .count();
        if (roster == null || !(licence instanceof Licence.Limited limited)) {
            return null;
        }
        return new Fit(
                limited.pupils(),
                roster.pupilsById().size(),
                limited.teachers(),
                Today.at(clock, limits).teachers(roster).size() + (int) staying);
    }
}
