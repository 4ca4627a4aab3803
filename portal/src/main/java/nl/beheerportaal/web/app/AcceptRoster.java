package nl.beheerportaal.web.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.fetch.Acceptance;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.wizard.Flash;
import nl.beheerportaal.web.wizard.WizardDesk;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/// *De lijst klopt*: a coordinator says of a roster that cannot be true that it is.
@Controller
public final class AcceptRoster {
    private final WizardDesk desk;
    private final Acceptance acceptance;

    public AcceptRoster(WizardDesk desk, Acceptance acceptance) {
        this.desk = desk;
        this.acceptance = acceptance;
    }

    @PostMapping("/apps/{app}/lijst-klopt")
    RedirectView accept(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Visit visit = desk.visit(who, app, request);
        Set<String> shown =
                new HashSet<>(Arrays.asList(new Filters(request).text("redenen").split(",")));
        Flash flash =
                switch (acceptance.accept(visit.scope(), shown)) {
                    case ACCEPTED -> Flash.saved();
                    case OUTDATED, UNREAD -> Flash.stale();
                    case READ_ONLY -> Flash.readOnly();
                };
        attributes.addFlashAttribute(Flash.KEY, flash);
        return Redirects.to(visit.path());
    }
}
