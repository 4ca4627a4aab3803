package nl.beheerportaal.web.helpdesk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.school.application.ByHand;
import nl.beheerportaal.school.application.Probing;
import nl.beheerportaal.school.application.Reaching;
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

/// Takes the address and the token of an account by hand, from the school's page and back to it.
/// The token is tried out at once and never shown again.
@Controller
public final class ByHandActs {
    private static final int LONGEST_TOKEN = 4_096;

    private final Reaching reaching;

    public ByHandActs(Reaching reaching) {
        this.reaching = reaching;
    }

    @PostMapping(SchoolPage.PATH + "/met-de-hand")
    View reach(
            @AuthenticationPrincipal HelpdeskPerson who,
            @PathVariable("number") String text,
            HttpServletRequest request) {
        SchoolNumber number = SchoolPage.number(text);
        Filters fields = new Filters(request);
        Optional<ByHand> account = account(fields);
        Optional<Secret> token = token(request);
        if (account.isEmpty() || token.isEmpty()) {
            return back(number, Done.PROBE_INCOMPLETE);
        }
        return back(
                number,
                reaching.reach(who, number, app(fields), account.get(), token.get())
                        .map(ByHandActs::told)
                        .orElse(Done.NOT_READY));
    }

    private static Done told(Probing.Result result) {
        return switch (result) {
            case WORKS -> Done.PROBE_WORKS;
            case REFUSED -> Done.PROBE_REFUSED;
            case NO_ANSWER -> Done.PROBE_NO_ANSWER;
            case NOT_CREATED -> Done.PROBE_NOT_CREATED;
            case NOT_READ_BACK -> Done.PROBE_NOT_READ_BACK;
            case LEFT_BEHIND -> Done.PROBE_LEFT_BEHIND;
        };
    }

    private Optional<ByHand> account(Filters fields) {
        Optional<Licence> licence = licence(fields);
        String name = fields.text("naam");
        try {
            URI base = URI.create(fields.text("adres").replaceAll("/+$", ""));
            return licence.isEmpty() || name.isEmpty() || !reaching.takes(base)
                    ? Optional.empty()
                    : Optional.of(new ByHand(name, base, licence.get()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Numbers of places, or none at all for the whole school.
    private static Optional<Licence> licence(Filters fields) {
        String pupils = fields.text("plaatsen-leerlingen");
        String teachers = fields.text("plaatsen-docenten");
        if (pupils.isEmpty() && teachers.isEmpty()) {
            return Optional.of(new Licence.WholeSchool(null));
        }
        return pupils.matches("[0-9]{1,5}") && teachers.matches("[0-9]{1,5}")
                ? Optional.of(
                        new Licence.Limited(
                                Integer.parseInt(pupils), Integer.parseInt(teachers), null))
                : Optional.empty();
    }

    private static Optional<Secret> token(HttpServletRequest request) {
        String typed = request.getParameter("token");
        String token = typed == null ? "" : typed.strip();
        return token.isEmpty() || token.length() > LONGEST_TOKEN
                ? Optional.empty()
                : Optional.of(new Secret(token));
    }

    private static AppId app(Filters fields) {
        try {
            return new AppId(fields.text("app"));
        } catch (IllegalArgumentException _) {
            throw new NotHere();
        }
    }

    private static View back(SchoolNumber number, Done done) {
        return Redirects.to(SchoolPage.path(number) + "?gedaan=" + done.word());
    }
}
