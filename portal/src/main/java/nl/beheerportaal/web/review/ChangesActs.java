package nl.beheerportaal.web.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.draft.Act;
import nl.beheerportaal.sync.draft.Wizard;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.wizard.Acts;
import nl.beheerportaal.web.wizard.Flash;
import nl.beheerportaal.web.wizard.Ids;
import nl.beheerportaal.web.wizard.Ticks;
import nl.beheerportaal.web.wizard.WizardDesk;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/// *Alles synchroniseren* in selective mode: begins the review of changes, and ticks them.
@Controller
@RequestMapping("/apps/{app}/veranderingen")
public final class ChangesActs {
    private final WizardDesk desk;
    private final Wizard wizard;
    private final Acts acts;

    public ChangesActs(WizardDesk desk, Wizard wizard, Acts acts) {
        this.desk = desk;
        this.wizard = wizard;
        this.acts = acts;
    }

    @PostMapping
    RedirectView begin(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Visit visit = desk.visit(who, app, request);
        if (visit.app().mode() != Mode.SELECTIVE) {
            throw new NotHere();
        }
        if (visit.scope().readOnly()) {
            attributes.addFlashAttribute(Flash.KEY, Flash.readOnly());
            return Redirects.to(visit.path());
        }
        var failure = wizard.beginChanges(visit.scope(), visit.id());
        if (failure != null) {
            attributes.addFlashAttribute(Flash.KEY, Flash.unread(failure));
            return Redirects.to(visit.path());
        }
        return Redirects.to(visit.path() + "/veranderingen");
    }

    @PostMapping("/keuze")
    RedirectView choose(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            Boxes boxes,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Visit visit = desk.visit(who, app, request);
        for (Act act : boxes.acts()) {
            Flash flash =
                    acts.perform(
                            visit.scope(), visit.id(), Occasion.CHANGES, act, Ids.version(request));
            if (!Acts.worked(flash)) {
                attributes.addFlashAttribute(Flash.KEY, flash);
                break;
            }
        }
        return Redirects.to(visit.path() + "/veranderingen");
    }

    /// The boxes of the form: who was on it, and who is ticked.
    record Boxes(
            @BindParam("leerling") @Nullable List<String> pupils,
            @BindParam("leerlingGetoond") @Nullable List<String> pupilsShown,
            @BindParam("docent") @Nullable List<String> teachers,
            @BindParam("docentGetoond") @Nullable List<String> teachersShown,
            @BindParam("vertrokken") @Nullable List<String> leavers,
            @BindParam("vertrokkenGetoond") @Nullable List<String> leaversShown) {
        List<Act> acts() {
            List<Act> acts = new ArrayList<>();
            Ticks newPupils = Ticks.of(pupilsShown, pupils);
            Ticks newTeachers = Ticks.of(teachersShown, teachers);
            Ticks gone = Ticks.of(leaversShown, leavers);
            acts.add(new Act.ChoosePupils(newPupils.on(), true));
            acts.add(new Act.ChoosePupils(newPupils.off(), false));
            acts.add(new Act.ChooseTeachers(newTeachers.on(), true));
            acts.add(new Act.ChooseTeachers(newTeachers.off(), false));
            acts.removeIf(ChangesActs::aboutNobody);
            gone.on().forEach(person -> acts.add(new Act.KeepLeaver(person, false)));
            gone.off().forEach(person -> acts.add(new Act.KeepLeaver(person, true)));
            return acts;
        }
    }

    private static boolean aboutNobody(Act act) {
        return switch (act) {
            case Act.ChoosePupils choice -> choice.people().isEmpty();
            case Act.ChooseTeachers choice -> choice.people().isEmpty();
            default -> false;
        };
    }
}
