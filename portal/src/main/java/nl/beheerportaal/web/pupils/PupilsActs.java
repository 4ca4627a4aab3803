package nl.beheerportaal.web.pupils;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.draft.Act;
import nl.beheerportaal.sync.draft.WizardState;
import nl.beheerportaal.sync.draft.WizardStep;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.wizard.Acts;
import nl.beheerportaal.web.wizard.Flash;
import nl.beheerportaal.web.wizard.Ids;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.Ticks;
import nl.beheerportaal.web.wizard.WizardDesk;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/// What can be done in step 2; every act goes back to the page.
@Controller
@RequestMapping("/apps/{app}/leerlingen")
public final class PupilsActs {
    private final WizardDesk desk;
    private final Acts acts;

    public PupilsActs(WizardDesk desk, Acts acts) {
        this.desk = desk;
        this.acts = acts;
    }

    @PostMapping("/niet-mee")
    RedirectView leaveOut(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @RequestParam("persoon") String person,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Act act = new Act.TakeAlong(Ids.person(person), false);
        return perform(desk.visit(who, app, request), List.of(act), request, attributes);
    }

    @PostMapping("/toch-mee")
    RedirectView takeAlong(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @RequestParam("persoon") String person,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Act act = new Act.TakeAlong(Ids.person(person), true);
        return perform(desk.visit(who, app, request), List.of(act), request, attributes);
    }

    /// The boxes of one group.
    @PostMapping("/groepen")
    RedirectView group(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Filters filters = new Filters(request);
        Ticks ticks =
                Ticks.of(
                        filters.all("getoond"),
                        filters.all("kies"),
                        !filters.text("was").isEmpty(),
                        !filters.text("heel").isEmpty());
        return perform(desk.visit(who, app, request), choices(ticks), request, attributes);
    }

    /// *Kies alle …* and *Kies niemand*: everybody who matches the filter, not only who is seen.
    @PostMapping("/iedereen")
    RedirectView everybody(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @RequestParam(name = "kies", defaultValue = "") String chosen,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Visit visit = desk.visit(who, app, request);
        WizardState state = desk.open(visit);
        if (!state.sides().known()) {
            return Redirects.to(visit.path() + "/leerlingen");
        }
        PupilsFilter filter = PupilsFilter.of(new Filters(request), visit.look());
        Set<PersonId> found =
                new PupilsBuilder(state, People.of(state, visit.words()), visit.words(), filter)
                        .found().stream().map(Pupil::id).collect(Collectors.toSet());
        Act act = new Act.ChoosePupils(found, chosen.equals("allen"));
        return perform(visit, List.of(act), request, attributes);
    }

    @PostMapping("/subgroepen")
    RedirectView combinedGroups(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @RequestParam(name = "aan", defaultValue = "") String on,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Act act = new Act.CombinedGroups(!on.isEmpty());
        return perform(desk.visit(who, app, request), List.of(act), request, attributes);
    }

    @PostMapping("/verder")
    RedirectView next(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        Visit visit = desk.visit(who, app, request);
        acts.perform(
                visit.scope(),
                visit.id(),
                Occasion.WIZARD,
                new Act.Arrive(WizardStep.TEACHERS),
                Ids.version(request));
        return Redirects.to(visit.path() + "/docenten");
    }

    private static List<Act> choices(Ticks ticks) {
        return List.<Act>of(
                        new Act.ChoosePupils(ticks.on(), true),
                        new Act.ChoosePupils(ticks.off(), false))
                .stream()
                .filter(act -> !((Act.ChoosePupils) act).people().isEmpty())
                .toList();
    }

    private RedirectView perform(
            Visit visit,
            List<Act> todo,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        for (Act act : todo) {
            Flash flash =
                    acts.perform(
                            visit.scope(), visit.id(), Occasion.WIZARD, act, Ids.version(request));
            attributes.addFlashAttribute(Flash.KEY, flash);
            if (!Acts.worked(flash)) {
                break;
            }
        }
        Filters filters = new Filters(request);
        return Redirects.to(PupilsFilter.of(filters, visit.look()).url(), filters.text("verder"));
    }
}
