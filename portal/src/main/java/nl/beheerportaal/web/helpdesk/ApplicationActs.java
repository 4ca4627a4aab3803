package nl.beheerportaal.web.helpdesk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.application.Activation;
import nl.beheerportaal.school.application.Application;
import nl.beheerportaal.school.application.Deciding;
import nl.beheerportaal.school.application.Wish;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.helpdesk.SchoolView.Done;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// What the helpdesk does with an application, from the school's page and back to it.
@Controller
public final class ApplicationActs {
    private final Deciding deciding;
    private final Activation activation;

    public ApplicationActs(Deciding deciding, Activation activation) {
        this.deciding = deciding;
        this.activation = activation;
    }

    @PostMapping(SchoolPage.PATH + "/nakijken")
    View verify(
            @AuthenticationPrincipal HelpdeskPerson who, @PathVariable("number") String number) {
        deciding.verify(who, known(who, number));
        return back(number, Done.ASKED);
    }

    @PostMapping(SchoolPage.PATH + "/toestemming")
    View askPermission(
            @AuthenticationPrincipal HelpdeskPerson who, @PathVariable("number") String number) {
        boolean heard = deciding.askPermission(who, known(who, number));
        return back(number, heard ? Done.PERMISSION : Done.PERMISSION_UNHEARD);
    }

    @PostMapping(SchoolPage.PATH + "/goedkeuren")
    View approve(
            @AuthenticationPrincipal HelpdeskPerson who, @PathVariable("number") String number) {
        return back(
                number,
                switch (activation.approve(who, known(who, number))) {
                    case ACTIVATED -> Done.ACTIVATED;
                    case NOT_READY -> Done.NOT_READY;
                    case NO_ANSWER -> Done.NO_ANSWER;
                    case TAKEN -> Done.TAKEN;
                });
    }

    @PostMapping(SchoolPage.PATH + "/afwijzen")
    View reject(
            @AuthenticationPrincipal HelpdeskPerson who,
            @PathVariable("number") String number,
            HttpServletRequest request) {
        String note = new Filters(request).text("reden");
        if (note.isEmpty()) {
            return back(number, Done.NEEDS_NOTE);
        }
        deciding.reject(who, known(who, number), note);
        return back(number, Done.REJECTED);
    }

    @PostMapping(SchoolPage.PATH + "/aanhouden")
    View hold(
            @AuthenticationPrincipal HelpdeskPerson who,
            @PathVariable("number") String number,
            HttpServletRequest request) {
        String note = new Filters(request).text("reden");
        if (note.isEmpty()) {
            return back(number, Done.NEEDS_NOTE);
        }
        deciding.hold(who, known(who, number), note);
        return back(number, Done.HELD);
    }

    @PostMapping(SchoolPage.PATH + "/hervatten")
    View resume(
            @AuthenticationPrincipal HelpdeskPerson who, @PathVariable("number") String number) {
        deciding.resume(who, known(who, number));
        return back(number, Done.RESUMED);
    }

    /// The administrators as they are typed now; an app whose field is emptied is no longer applied
    /// for.
    @PostMapping(SchoolPage.PATH + "/corrigeren")
    View correct(
            @AuthenticationPrincipal HelpdeskPerson who,
            @PathVariable("number") String number,
            HttpServletRequest request) {
        SchoolNumber school = known(who, number);
        Filters fields = new Filters(request);
        List<Wish> wishes = new ArrayList<>();
        for (Wish wish : deciding.newest(who, school).map(Application::wishes).orElse(List.of())) {
            String typed = fields.text("beheerder-" + wish.app());
            if (!typed.isEmpty()) {
                wishes.add(Wish.of(wish.app(), typed));
            }
        }
        if (wishes.isEmpty()) {
            return back(number, Done.NOT_READY);
        }
        deciding.correct(who, school, wishes);
        return back(number, Done.CHANGED);
    }

    @PostMapping(SchoolPage.PATH + "/account")
    View choose(
            @AuthenticationPrincipal HelpdeskPerson who,
            @PathVariable("number") String number,
            HttpServletRequest request) {
        Filters fields = new Filters(request);
        String account = fields.text("account");
        if (account.isEmpty()) {
            return back(number, Done.NOT_READY);
        }
        deciding.choose(who, known(who, number), app(fields), account);
        return back(number, Done.CHANGED);
    }

    /// Of a lead only.
    @PostMapping(SchoolPage.PATH + "/besluit")
    View decide(
            @AuthenticationPrincipal HelpdeskPerson who,
            @PathVariable("number") String number,
            HttpServletRequest request) {
        Filters fields = new Filters(request);
        if (!who.lead()) {
            return back(number, Done.LEAD_ONLY);
        }
        String note = fields.text("reden");
        if (note.isEmpty()) {
            return back(number, Done.NEEDS_NOTE);
        }
        boolean theirs = fields.text("besluit").equals("ja");
        SchoolNumber school = known(who, number);
        deciding.decide(who, school, app(fields), theirs, note);
        deciding.verify(who, school);
        return back(number, Done.DECIDED);
    }

    /// @throws NotHere for a school the portal does not know, or one that never applied
    private SchoolNumber known(HelpdeskPerson who, String text) {
        SchoolNumber number = SchoolPage.number(text);
        if (deciding.newest(who, number).isEmpty()) {
            throw new NotHere();
        }
        return number;
    }

    private static AppId app(Filters fields) {
        try {
            return new AppId(fields.text("app"));
        } catch (IllegalArgumentException unknown) {
            throw new NotHere();
        }
    }

    private static View back(String number, Done done) {
        return Redirects.to(SchoolPage.path(SchoolPage.number(number)) + "?gedaan=" + done.word());
    }
}
