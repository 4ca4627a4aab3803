package nl.beheerportaal.web.helpdesk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.Looking;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import nl.beheerportaal.school.helpdesk.LookingAlong;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.guard.LookingGuard;
import nl.beheerportaal.web.signin.Sessions;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// *Meekijken*: from a school's page at the helpdesk to the school's own pages, and back.
@Controller
public final class LookPage {
    private final LookingAlong looking;
    private final Sessions sessions = new Sessions();

    public LookPage(LookingAlong looking) {
        this.looking = looking;
    }

    @PostMapping(SchoolPage.PATH + "/meekijken")
    View begin(
            @AuthenticationPrincipal HelpdeskPerson who,
            @PathVariable("number") String text,
            HttpServletRequest request,
            HttpServletResponse response) {
        SchoolNumber number = SchoolPage.number(text);
        String reason = new Filters(request).text("meekijkreden");
        if (reason.isEmpty()) {
            return Redirects.to(
                    SchoolPage.path(number) + "?gedaan=" + SchoolView.Done.NEEDS_NOTE.word());
        }
        SignedIn along = looking.begin(who, number, reason).orElseThrow(NotHere::new);
        sessions.keep(along, request, response);
        return Redirects.to("/");
    }

    @PostMapping(LookingGuard.STOP)
    View stop(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        Looking along = who.looking();
        if (along == null) {
            throw new NotHere();
        }
        looking.end(who);
        LookingGuard.leave(request);
        return Redirects.to(SchoolPage.path(new SchoolNumber(along.number())));
    }
}
