package nl.beheerportaal.web.teachers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.draft.Act;
import nl.beheerportaal.sync.draft.WizardState;
import nl.beheerportaal.sync.draft.WizardStep;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.teachers.TeachersPage.TeacherRules;
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

/// What can be done in step 3; every act goes back to the page.
@Controller
@RequestMapping("/apps/{app}/docenten")
public final class TeachersActs {
    private final WizardDesk desk;
    private final Acts acts;
    private final TeacherRules rules;

    public TeachersActs(WizardDesk desk, Acts acts, TeacherRules rules) {
        this.desk = desk;
        this.acts = acts;
        this.rules = rules;
    }

    @PostMapping("/keuze")
    RedirectView choose(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Filters filters = new Filters(request);
        Ticks ticks = Ticks.of(filters.all("getoond"), filters.all("kies"));
        List<Act> todo = new ArrayList<>();
        if (!ticks.on().isEmpty()) {
            todo.add(new Act.ChooseTeachers(ticks.on(), true));
        }
        if (!ticks.off().isEmpty()) {
            todo.add(new Act.ChooseTeachers(ticks.off(), false));
        }
        return perform(desk.visit(who, app, request), todo, request, attributes);
    }

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
            return Redirects.to(visit.path() + "/docenten");
        }
        Set<PersonId> found =
                builder(visit, state).found(new Filters(request).text("q")).stream()
                        .map(StaffMember::id)
                        .collect(Collectors.toSet());
        Act act = new Act.ChooseTeachers(found, chosen.equals("allen"));
        return perform(visit, List.of(act), request, attributes);
    }

    @PostMapping("/behoud")
    RedirectView keep(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @RequestParam(name = "aan", defaultValue = "") String on,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Act act = new Act.KeepRecognisedTeachers(!on.isEmpty());
        return perform(desk.visit(who, app, request), List.of(act), request, attributes);
    }

    /// Without a teacher nobody can manage the groups in the app.
    @PostMapping("/verder")
    RedirectView next(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        Visit visit = desk.visit(who, app, request);
        WizardState state = desk.open(visit);
        if (!state.sides().known() || builder(visit, state).nobodyChosen()) {
            return Redirects.to(visit.path() + "/docenten?niemand=ja");
        }
        acts.perform(
                visit.scope(),
                visit.id(),
                Occasion.WIZARD,
                new Act.Arrive(WizardStep.REVIEW),
                Ids.version(request));
        return Redirects.to(visit.path() + "/controleren");
    }

    private TeachersBuilder builder(Visit visit, WizardState state) {
        return new TeachersBuilder(
                state, People.of(state, visit.words()), visit.words(), rules.today());
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
        return Redirects.to(
                Url.of(visit.path() + "/docenten").with("q", filters.text("q")),
                filters.text("verder"));
    }
}
