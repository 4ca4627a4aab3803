package nl.basispoortsimulator.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.basispoortsimulator.page.Html;
import nl.basispoortsimulator.page.SimulatorPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where someone of the helpdesk says who they are: one button per person.
@RestController
class SignInPage {

    @GetMapping(OidcSecurity.SIGN_IN_PATH)
    ResponseEntity<String> show(
            HttpServletRequest request, @RequestParam(required = false) @Nullable String error) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        List<Html> rows =
                HelpdeskPerson.EVERYONE.stream().map(person -> row(person, token)).toList();
        Html refused =
                error == null
                        ? Html.NOTHING
                        : Html.of(
                                "<p class=\"card refused\">Die naam of dat wachtwoord klopt niet.</p>");
        return new SimulatorPage(
                        "Helpdesk-aanmelding",
                        "Wie ben je?",
                        Html.of(
                                "{}<table><tr><th>Naam</th><th>Groepen</th><th>Tweede factor</th><th></th></tr>{}</table>",
                                refused,
                                rows))
                .ok();
    }

    private static Html row(HelpdeskPerson person, CsrfToken token) {
        return Html.of(
                """
                <tr><td>{}</td><td>{}</td><td>{}</td><td>
                <form method="post" action="{}">
                <input type="hidden" name="{}" value="{}">
                <input type="hidden" name="username" value="{}">
                <input type="hidden" name="password" value="{}">
                <button>Aanmelden als {}</button></form></td></tr>
                """,
                person.fullName(),
                String.join(", ", person.groups()),
                person.secondFactor() ? "ja" : "nee",
                OidcSecurity.SIGN_IN_PATH,
                token.getParameterName(),
                token.getToken(),
                person.userName(),
                HelpdeskPerson.PASSWORD,
                person.fullName());
    }
}
