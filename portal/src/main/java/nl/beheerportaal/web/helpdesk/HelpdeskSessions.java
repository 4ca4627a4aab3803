package nl.beheerportaal.web.helpdesk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/// Keeps who of the helpdesk is in, at a place in the session where no page of a school looks; and
/// the pages of the helpdesk look nowhere else. So neither door ever opens the other's house.
public final class HelpdeskSessions {
    /// Name of the place.
    public static final String PLACE = "HELPDESK_SECURITY_CONTEXT";

    private HelpdeskSessions() {}

    public static SecurityContextRepository repository() {
        HttpSessionSecurityContextRepository repository =
                new HttpSessionSecurityContextRepository();
        repository.setSpringSecurityContextKey(PLACE);
        return repository;
    }

    /// Always in a new session: whoever knew the old one's id must not know this one's, and whoever
    /// was in it, of a school or of the helpdesk, is out.
    static void letIn(
            HelpdeskPerson person, HttpServletRequest request, HttpServletResponse response) {
        leave(request);
        SecurityContext context = new SecurityContextImpl(new HelpdeskToken(person));
        request.getSession(true);
        repository().saveContext(context, request, response);
    }

    static void leave(HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
    }
}
