package nl.beheerportaal.web.door;

import java.time.Duration;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.words.Language;
import org.springframework.http.ResponseCookie;

/// Keeps the chosen language in this browser, also for who is not signed in.
public final class LanguageCookie {
    private static final Duration KEPT = Duration.ofDays(365);

    private LanguageCookie() {}

    public static ResponseCookie of(Language language, boolean secure) {
        return ResponseCookie.from(Frames.LANGUAGE_COOKIE, language.code())
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
    }
}
