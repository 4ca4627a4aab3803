package nl.beheerportaal.web.helpdesk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.Looking;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.school.helpdesk.HelpLinking;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// *Meekijken* and *Help koppelen*: from a school's page at the helpdesk to the school's own pages,
/// and back.
@Controller
public final class LookPage {
    private final LookingAlong looking;
    private final HelpLinking helping;
    private final Sessions sessions = new Sessions();

    public LookPage(LookingAlong looking, HelpLinking helping) {
        this.looking = looking;
        this.helping = helping;
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
            return back(number, SchoolView.Done.NEEDS_NOTE);
        }
        SignedIn along = looking.begin(who, number, reason).orElseThrow(NotHere::new);
        sessions.keep(along, request, response);
        return Redirects.to("/");
    }

    /// Asks the school whether it wants help.
    @PostMapping(SchoolPage.PATH + "/hulp")
    View offer(
            @AuthenticationPrincipal HelpdeskPerson who,
            @PathVariable("number") String text,
            HttpServletRequest request) {
        SchoolNumber number = SchoolPage.number(text);
        String reason = new Filters(request).text("meekijkreden");
        if (reason.isEmpty()) {
            return back(number, SchoolView.Done.NEEDS_NOTE);
        }
        if (!helping.offer(who, number, reason)) {
            throw new NotHere();
        }
        return back(number, SchoolView.Done.HELP_OFFERED);
    }

    /// Begins to help, once the school agreed.
    @PostMapping(SchoolPage.PATH + "/helpen")
    View help(
            @AuthenticationPrincipal HelpdeskPerson who,
            @PathVariable("number") String text,
            HttpServletRequest request,
            HttpServletResponse response) {
        SchoolNumber number = SchoolPage.number(text);
        Optional<SignedIn> along = helping.begin(who, number);
        if (along.isEmpty()) {
            return back(number, SchoolView.Done.NOT_READY);
        }
        sessions.keep(along.get(), request, response);
        return Redirects.to("/");
    }

    /// The school's answer, on its own screen.
    @PostMapping("/hulp/{look}")
    View answer(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String look,
            @RequestParam(name = "antwoord", defaultValue = "") String answer) {
        boolean known =
                look.matches("[0-9a-f-]{36}")
                        && helping.answer(who, UUID.fromString(look), answer.equals("ja"));
        if (!known) {
            throw new NotHere();
        }
        return Redirects.to("/account#meegekeken");
    }

    private static View back(SchoolNumber number, SchoolView.Done done) {
        return Redirects.to(SchoolPage.path(number) + "?gedaan=" + done.word());
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
