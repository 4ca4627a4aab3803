package nl.beheerportaal.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import nl.beheerportaal.platform.ErrorLetters;
import nl.beheerportaal.school.Admission;
import nl.beheerportaal.school.Arrivals;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.web.door.DoorPage;
import nl.beheerportaal.web.door.DoorReason;
import nl.beheerportaal.web.door.LanguageCookie;
import nl.beheerportaal.web.door.Languages;
import nl.beheerportaal.web.door.LocalPath;
import nl.beheerportaal.web.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/// Where people arrive from Basispoort: the tile posts its signed message here (the *assertion
/// consumer service*). Outside the pages' CSRF guard, because the form comes from Basispoort; in
/// its place stands the signature.
@Controller
public final class ArrivalPage {
    /// Addresses of signing in; everything under it is open.
    public static final String ROOT = "/saml";

    private static final String CONSUMER = ROOT + "/acs";
    private static final String DEEP_LINK = "naar";

    private final Arrivals arrivals;
    private final Languages languages;
    private final ErrorLetters letters = new ErrorLetters();
    private final Sessions sessions = new Sessions();

    public ArrivalPage(Arrivals arrivals, Languages languages) {
        this.arrivals = arrivals;
        this.languages = languages;
    }

    @PostMapping(CONSUMER)
    ResponseEntity<Void> arrive(
            @RequestParam(name = "SAMLResponse", defaultValue = "") String message,
            HttpServletRequest request,
            HttpServletResponse response) {
        String query = request.getQueryString();
        String code = letters.next();
        return switch (arrivals.arrive(message, query == null ? "" : query, code)) {
            case Admission.Admitted(SignedIn who) -> {
                sessions.begin(who, request, response);
                speak(who, request, response);
                yield to(destination(query));
            }
            case Admission.Refused(Admission.Why why) -> {
                sessions.end(request);
                yield to(DoorPage.path(DoorReason.of(why), why.code(code)));
            }
        };
    }

    /// Somebody who types the address, or goes back to it, meets the door.
    @GetMapping(CONSUMER)
    ResponseEntity<Void> byHand() {
        return to(DoorPage.PATH);
    }

    @GetMapping(ROOT + "/metadata")
    ResponseEntity<String> metadata() {
        return ResponseEntity.ok()
                .contentType(
                        new MediaType("application", "samlmetadata+xml", StandardCharsets.UTF_8))
                .body(arrivals.metadata());
    }

    /// In the language this coordinator chose before, on whatever computer that was.
    private void speak(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        Language chosen = languages.of(who);
        if (chosen != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    LanguageCookie.of(chosen, request.isSecure()).toString());
        }
    }

    /// The deep link stands in the consumer address itself (`basispoort.md` §2), and leads to our
    /// own pages only. Without one: back to where the session ended.
    private static String destination(@Nullable String query) {
        if (query != null) {
            for (String part : query.split("&")) {
                if (part.startsWith(DEEP_LINK + "=")) {
                    return LocalPath.orOverview(decoded(part.substring(DEEP_LINK.length() + 1)));
                }
            }
        }
        return "/terug";
    }

    private static String decoded(String text) {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
