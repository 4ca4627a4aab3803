package nl.basispoortsimulator.apps.arrival;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/// Who is in an app, in this browser. Each app has its own; Basispoort's sign-in stands beside
/// them.
record Visit(String connectionKey, String userId) implements Serializable {

    private static final long serialVersionUID = 1;

    static Optional<Visit> in(HttpServletRequest request, String app) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(key(app)) instanceof Visit visit
                ? Optional.of(visit)
                : Optional.empty();
    }

    void keepIn(HttpServletRequest request, String app) {
        request.getSession(true).setAttribute(key(app), this);
    }

    static void end(HttpServletRequest request, String app) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(key(app));
        }
    }

    private static String key(String app) {
        return Visit.class.getName() + "." + app;
    }
}
