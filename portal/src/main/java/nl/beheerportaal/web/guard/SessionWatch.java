package nl.beheerportaal.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.beheerportaal.school.Admission;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.web.door.DoorPage;
import nl.beheerportaal.web.door.DoorReason;
import nl.beheerportaal.web.frame.Assets;
import nl.beheerportaal.web.signin.Sessions;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends sessions in time: after some hours however busy, and soon after Basispoort says that
/// somebody is no longer ICT coordinator. (That nobody was there for an hour ends one too; the
/// session table sees to that.)
public final class SessionWatch extends OncePerRequestFilter {
    /// When the role was last looked up, in the session.
    private static final String LOOKED = "role.looked";

    private final Terms terms;
    private final Roles roles;
    private final Clock clock;
    private final Sessions sessions = new Sessions();

    /// @param longest from signing in to signing in again
    /// @param lookEvery how long a role is believed; less than an hour
    public record Terms(Duration longest, Duration lookEvery) {}

    /// Asks whether somebody who is in may stay in.
    @FunctionalInterface
    public interface Roles {
        Admission again(SignedIn who);
    }

    public SessionWatch(Terms terms, Roles roles, Clock clock) {
        this.terms = terms;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(Assets.ROOT);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = who == null ? null : request.getSession(false);
        if (who == null || session == null) {
            chain.doFilter(request, response);
            return;
        }
        if (isOver(session)) {
            end(session, response, DoorReason.AWAY);
            return;
        }
        if (who.getPrincipal() instanceof SignedIn signedIn && mustLook(session)) {
            session.setAttribute(LOOKED, clock.millis());
            switch (roles.again(signedIn)) {
                case Admission.Refused(Admission.Why why) -> {
                    end(session, response, DoorReason.of(why));
                    return;
                }
                case Admission.Admitted(SignedIn now) -> {
                    if (!now.equals(signedIn)) {
                        sessions.keep(now, request, response);
                    }
                }
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime())
                .plus(terms.longest())
                .isBefore(clock.instant());
    }

    /// Signing in looked; the first look of the watch is its own term later.
    private boolean mustLook(HttpSession session) {
        Object looked = session.getAttribute(LOOKED);
        long last = looked instanceof Long millis ? millis : session.getCreationTime();
        return last + terms.lookEvery().toMillis() < clock.millis();
    }

    private static void end(HttpSession session, HttpServletResponse response, DoorReason reason) {
        session.invalidate();
        SecurityContextHolder.clearContext();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", DoorPage.path(reason));
    }
}
