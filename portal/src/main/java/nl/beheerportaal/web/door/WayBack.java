package nl.beheerportaal.web.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/// Where somebody was when the session ended: a cookie, because signing in makes a new session. It
/// holds a path of the portal and no filters, because what somebody searched for may be a name.
public final class WayBack {
    private static final String NAME = "terug";

    private WayBack() {}

    /// Remembers the page that was asked for; only a whole page can be gone back to.
    public static void remember(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET")) {
            return;
        }
        String path = LocalPath.orOverview(request.getRequestURI());
        write(response, path, Duration.ofHours(2), request.isSecure());
    }

    /// The remembered page, once; the overview when there is none.
    public static String take(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME)) {
                    write(response, "", Duration.ZERO, request.isSecure());
                    return LocalPath.orOverview(decoded(cookie.getValue()));
                }
            }
        }
        return "/";
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbage) {
            return "/";
        }
    }

    private static void write(
            HttpServletResponse response, String path, Duration age, boolean secure) {
        ResponseCookie cookie =
                ResponseCookie.from(NAME, URLEncoder.encode(path, StandardCharsets.UTF_8))
                        .path("/")
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(age)
                        .build();
        response.addHeader("Set-Cookie", cookie.toString());
    }
}
