package nl.beheerportaal.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import nl.beheerportaal.school.SignedIn;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/// Who is in, kept in the session.
public final class Sessions {
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /// Always in a new session: whoever knew the old one's id must not know this one's.
    public void begin(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        request.getSession(true);
        keep(who, request, response);
    }

    /// In the session there is, from this request on.
    public void keep(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = new SecurityContextImpl(new SignedInToken(who));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    public void end(HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
    }
}
