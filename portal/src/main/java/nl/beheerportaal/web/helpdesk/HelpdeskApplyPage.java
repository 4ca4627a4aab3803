package nl.beheerportaal.web.helpdesk;

import jakarta.servlet.http.HttpServletRequest;
import nl.beheerportaal.school.application.Applying;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import nl.beheerportaal.web.application.ApplyDesk;
import nl.beheerportaal.web.frame.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// With which the helpdesk types in an application that came by e-mail.
@Controller
public final class HelpdeskApplyPage {
    public static final String PATH = FleetPage.PATH + "/aanmelden";

    private final ApplyDesk desk;
    private final Applying applying;

    public HelpdeskApplyPage(ApplyDesk desk, Applying applying) {
        this.desk = desk;
        this.applying = applying;
    }

    @GetMapping(PATH)
    Page show(HttpServletRequest request) {
        return desk.show(request, PATH, true);
    }

    @PostMapping(PATH)
    View send(@AuthenticationPrincipal HelpdeskPerson who, HttpServletRequest request) {
        return desk.send(
                request, PATH, true, (school, wishes) -> applying.apply(who, school, wishes));
    }
}
