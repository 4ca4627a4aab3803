package nl.beheerportaal.web.link;

import jakarta.servlet.http.HttpServletRequest;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.draft.WizardState;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.WizardDesk;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Shows step 1.
@Controller
public final class LinkPage {
    private final Frames frames;
    private final WizardDesk desk;

    public LinkPage(Frames frames, WizardDesk desk) {
        this.frames = frames;
        this.desk = desk;
    }

    @GetMapping("/apps/{app}/koppelen")
    View show(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        Visit visit = desk.visit(who, app, request);
        WizardState state = desk.open(visit);
        if (!state.draft().modeChosen()) {
            return Redirects.to(visit.path() + "/wijze");
        }
        if (!state.sides().known()) {
            return frames.page("wizard/unread", desk.unread(visit, state));
        }
        People people = People.of(state, visit.words());
        Filters filters = new Filters(request);
        LinkView view =
                new LinkBuilder(state, people, visit.words(), LinkFilter.of(filters, visit.look()))
                        .build(
                                desk.head(visit, state, people, 1),
                                !filters.text("let-op").isEmpty());
        return frames.page("link/link", view);
    }
}
