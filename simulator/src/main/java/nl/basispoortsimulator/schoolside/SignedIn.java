package nl.basispoortsimulator.schoolside;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/// Who is signed in at the simulated Basispoort, in the session of cookie `BPSIMSESSION`.
public record SignedIn(long school, long person) implements Serializable {
    private static final String KEY = SignedIn.class.getName();
    private static final long serialVersionUID = 1;

    static Optional<SignedIn> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    void keepIn(HttpServletRequest request) {
        request.getSession(true).setAttribute(KEY, this);
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }
}
