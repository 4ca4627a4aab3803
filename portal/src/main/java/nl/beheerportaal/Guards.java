package nl.beheerportaal;

import java.time.Clock;
import java.util.Map;
import nl.beheerportaal.web.guard.RateLimits;
import nl.beheerportaal.web.guard.SessionWatch;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every chain of the portal has in common: strict headers, how often somebody may ask, and
/// when a session is over. A chain without it fails `RoutesTest`.
final class Guards {
    /// Nothing but what the portal serves itself; the krul in the style sheet is a `data:` image.
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
                    + " img-src 'self' data:; connect-src 'self'; form-action 'self';"
                    + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// No page uses any of these.
    private static final String PERMISSIONS =
            "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(),"
                    + " gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(),"
                    + " serial=(), usb=(), xr-spatial-tracking=()";

    /// The same headers for an answer that is given before any chain.
    static final Map<String, String> STRICT =
            Map.of(
                    "Content-Security-Policy", CONTENT_SECURITY_POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "same-origin",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy", PERMISSIONS,
                    "Cache-Control", "no-store");

    private static final int YEAR_SECONDS = 31_536_000;

    private final RateLimits rates;
    private final SessionWatch sessions;
    private final boolean secure;

    /// @param secure whether browsers reach the portal over TLS
    Guards(GuardSettings settings, SessionWatch.Roles roles, Clock clock, boolean secure) {
        this.rates = new RateLimits(settings.perMinute(), clock);
        this.sessions = new SessionWatch(settings.terms(), roles, clock);
        this.secure = secure;
    }

    HttpSecurity on(HttpSecurity http) throws Exception {
        return http.headers(this::strict)
                .addFilterAfter(rates, HeaderWriterFilter.class)
                .addFilterAfter(sessions, RateLimits.class);
    }

    /// The token stands in a hidden field of every form and, to compare with, in a cookie that no
    /// script reads: forms work with and without script, and for who has no session yet.
    void csrf(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookie("portal_csrf", secure));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(secure).sameSite("Lax"));
        csrf.spa().csrfTokenRepository(tokens);
    }

    /// With TLS a browser keeps a cookie of that beginning for this host alone.
    static String cookie(String name, boolean secure) {
        return secure ? "__Host-" + name : name;
    }

    private void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .httpStrictTransportSecurity(transport ->
                        transport
                                .requestMatcher(_ -> secure)
                                .includeSubDomains(false)
                                .maxAgeInSeconds(YEAR_SECONDS))
                .frameOptions(frames -> frames.deny());
    }
}
