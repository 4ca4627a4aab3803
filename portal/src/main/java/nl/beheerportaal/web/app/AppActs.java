package nl.beheerportaal.web.app;

import jakarta.servlet.http.HttpServletRequest;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.draft.Wizard;
import nl.beheerportaal.sync.review.AutomaticRuns;
import nl.beheerportaal.sync.review.Discarding;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.wizard.Flash;
import nl.beheerportaal.web.wizard.WizardDesk;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/// What can be done on the overview of an app: *Nu ophalen*, and *Begin opnieuw*, which goes back
/// to what is in force, never to nothing when something is.
@Controller
public final class AppActs {
    private final WizardDesk desk;
    private final Wizard wizard;
    private final ObjectProvider<FetchNow> fetch;
    private final Discarding discarding;

    public AppActs(
            WizardDesk desk, Wizard wizard, ObjectProvider<FetchNow> fetch, Discarding discarding) {
        this.discarding = discarding;
        this.desk = desk;
        this.wizard = wizard;
        this.fetch = fetch;
    }

    /// *Nu ophalen uit Basispoort*, in everything mode: additions at once, removals as at night.
    @PostMapping("/apps/{app}/ophalen")
    RedirectView fetchNow(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Visit visit = desk.visit(who, app, request);
        FetchNow now = fetch.getIfAvailable();
        if (now == null || visit.app().mode() != Mode.EVERYTHING) {
            throw new NotHere();
        }
        attributes.addFlashAttribute(Flash.KEY, flash(now.start(visit.scope(), visit.id())));
        return Redirects.to(visit.path());
    }

    /// Held and withdrawn stand in the status bar.
    private static Flash flash(AutomaticRuns.Result result) {
        return switch (result) {
            case AutomaticRuns.Result.Started _, AutomaticRuns.Result.Busy _ -> Flash.fetched(true);
            case AutomaticRuns.Result.NothingToDo _, AutomaticRuns.Result.NotByItself _ ->
                    Flash.fetched(false);
            case AutomaticRuns.Result.Held _, AutomaticRuns.Result.Withdrawn _ -> Flash.saved();
            case AutomaticRuns.Result.Unread(Failure failure) -> Flash.unread(failure);
            case AutomaticRuns.Result.ReadOnly _ -> Flash.readOnly();
        };
    }

    /// *Verwijder ze niet*: the removals that wait are discarded, and those accounts stay.
    @PostMapping("/apps/{app}/veranderingen/laten-staan")
    RedirectView discard(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Visit visit = desk.visit(who, app, request);
        String plan = new Filters(request).text("plan");
        Flash flash =
                switch (discarding.discard(visit.scope(), visit.id(), plan)) {
                    case DONE -> Flash.saved();
                    case OUTDATED, BUSY -> Flash.stale();
                    case READ_ONLY -> Flash.readOnly();
                };
        attributes.addFlashAttribute(Flash.KEY, flash);
        return Redirects.to(visit.path());
    }

    /// *Opnieuw proberen* after a run of the wizard that stopped.
    @PostMapping("/apps/{app}/nog-een-keer")
    RedirectView again(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        Visit visit = desk.visit(who, app, request);
        wizard.beginAgain(visit.scope(), visit.id());
        return Redirects.to(visit.path() + "/controleren");
    }

    @PostMapping("/apps/{app}/opnieuw")
    RedirectView startOver(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        Visit visit = desk.visit(who, app, request);
        wizard.startOver(visit.scope(), visit.id());
        return Redirects.to(visit.path() + "/wijze");
    }
}
