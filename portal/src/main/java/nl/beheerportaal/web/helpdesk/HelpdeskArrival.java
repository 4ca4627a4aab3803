package nl.beheerportaal.web.helpdesk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.beheerportaal.school.helpdesk.HelpdeskAdmission;
import nl.beheerportaal.school.helpdesk.HelpdeskClaims;
import nl.beheerportaal.school.helpdesk.HelpdeskSignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Where somebody comes back from the identity provider, its answer having been checked: decides
/// who comes in. Nothing of the provider's tokens is kept.
public final class HelpdeskArrival {
    private static final Logger LOG = LoggerFactory.getLogger(HelpdeskArrival.class);

    private final HelpdeskSignIn door;
    private final String groups;

    /// @param groups name of the claim with somebody's groups
    public HelpdeskArrival(HelpdeskSignIn door, String groups) {
        this.door = door;
        this.groups = groups;
    }

    public void arrive(
            HttpServletRequest request, HttpServletResponse response, Authentication checked) {
        if (!(checked.getPrincipal() instanceof OidcUser user)) {
            HelpdeskSessions.leave(request);
            seeOther(response, HelpdeskDoorPage.path(HelpdeskDoorReason.BROKEN));
            return;
        }
        switch (door.admit(claims(user))) {
            case HelpdeskSignIn.Result.In(var person) -> {
                HelpdeskSessions.letIn(person, request, response);
                seeOther(response, FleetPage.PATH);
            }
            case HelpdeskSignIn.Result.Out(HelpdeskAdmission.Why why) -> {
                HelpdeskSessions.leave(request);
                seeOther(response, HelpdeskDoorPage.path(reason(why)));
            }
        }
    }

    /// The provider's answer is not to be believed, or somebody gave up there.
    public void fail(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure) {
        LOG.warn("Sign-in of the helpdesk failed: {}", code(failure));
        HelpdeskSessions.leave(request);
        seeOther(response, HelpdeskDoorPage.path(HelpdeskDoorReason.BROKEN));
    }

    /// A fixed word; the description beside it may hold anything.
    private static String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException oauth
                        && oauth.getError().getErrorCode().matches("[a-z_]{1,60}")
                ? oauth.getError().getErrorCode()
                : failure.getClass().getSimpleName();
    }

    private HelpdeskClaims claims(OidcUser user) {
        // OpenID Connect Core 2 requires `sub`
        String subject = java.util.Objects.requireNonNull(user.getSubject(), "sub");
        String name = user.getFullName();
        Set<String> methods = words(user.getClaims().get("amr"));
        methods.addAll(words(user.getClaims().get("acr")));
        return new HelpdeskClaims(
                subject,
                name == null || name.isBlank() ? subject : name,
                words(user.getClaims().get(groups)),
                methods);
    }

    /// Some providers send one word instead of a list of one.
    private static Set<String> words(@org.jspecify.annotations.Nullable Object claim) {
        Set<String> words = new HashSet<>();
        if (claim instanceof Collection<?> many) {
            many.forEach(each -> words.add(String.valueOf(each)));
        } else if (claim != null) {
            words.add(String.valueOf(claim));
        }
        return words;
    }

    private static HelpdeskDoorReason reason(HelpdeskAdmission.Why why) {
        return switch (why) {
            case NOT_HELPDESK -> HelpdeskDoorReason.NOT_HELPDESK;
            case NO_SECOND_FACTOR -> HelpdeskDoorReason.NO_SECOND_FACTOR;
        };
    }

    private static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
        response.setHeader("Cache-Control", "no-store");
    }
}
