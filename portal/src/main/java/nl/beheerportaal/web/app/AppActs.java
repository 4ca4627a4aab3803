package nl.beheerportaal.web.app;

import jakarta.servlet.http.HttpServletRequest;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.draft.Wizard;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.wizard.WizardDesk;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/// *Begin opnieuw*: back to what is in force, never to nothing when something is.
@Controller
public final class AppActs {
    private final WizardDesk desk;
    private final Wizard wizard;

    public AppActs(WizardDesk desk, Wizard wizard) {
        this.desk = desk;
        this.wizard = wizard;
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
