package nl.beheerportaal.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;
import nl.beheerportaal.school.Looking;
import nl.beheerportaal.school.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Holds somebody of the helpdesk who looks along to looking: no form is taken, whatever the page
/// behind it would do with it, but those of steps 1 to 3 when the school agreed to be helped. After
/// the hour the school's pages are closed again.
public final class LookingGuard extends OncePerRequestFilter {
    /// Where looking along ends.
    public static final String STOP = "/meekijken/stoppen";

    /// Nothing of the school changes by these.
    private static final Set<String> HARMLESS = Set.of(STOP, "/taal");

    /// Steps 1 to 3 of the wizard: what somebody who helps may prepare.
    private static final Pattern PREPARES =
            Pattern.compile("/apps/[a-z0-9-]+/(koppelen|leerlingen|docenten)/[a-z-]+");

    private final InstantSource clock;

    public LookingGuard(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Looking looking = looking();
        if (looking == null) {
            chain.doFilter(request, response);
        } else if (!looking.until().isAfter(clock.instant())) {
            leave(request);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/helpdesk/scholen/" + looking.number());
        } else if (reads(request)
                || HARMLESS.contains(request.getRequestURI())
                || (looking.helps() && PREPARES.matcher(request.getRequestURI()).matches())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static @org.jspecify.annotations.Nullable Looking looking() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.looking()
                : null;
    }

    private static boolean reads(HttpServletRequest request) {
        return Set.of("GET", "HEAD").contains(request.getMethod());
    }

    /// Out of the school, and still at the helpdesk.
    public static void leave(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        }
    }
}
