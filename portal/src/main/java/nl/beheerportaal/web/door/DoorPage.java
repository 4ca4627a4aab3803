package nl.beheerportaal.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.Page;
import nl.beheerportaal.web.words.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The door: how to sign in, and why somebody stands outside.
@Controller
public final class DoorPage {
    /// Where the door is; `?reden=` says why.
    public static final String PATH = "/inloggen";

    private final Frames frames;

    public DoorPage(Frames frames) {
        this.frames = frames;
    }

    @GetMapping(PATH)
    Page show(
            @RequestParam(name = "reden", defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String code) {
        String known = code.matches("[A-Z]{2,4}-[0-9]{1,3}") ? code : "";
        return frames.page("door/door", new DoorView(DoorReason.of(reason), known));
    }

    /// Where signing in ends: back at the page where the session ended.
    @GetMapping("/terug")
    ResponseEntity<Void> back(HttpServletRequest request, HttpServletResponse response) {
        return to(WayBack.take(request, response)).build();
    }

    @PostMapping("/taal")
    ResponseEntity<Void> language(
            @RequestParam(name = "taal", defaultValue = "") String language,
            @RequestParam(name = "terug", defaultValue = "/") String back,
            HttpServletRequest request) {
        ResponseCookie cookie =
                ResponseCookie.from(Frames.LANGUAGE_COOKIE, Language.of(language).code())
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build();
        return to(LocalPath.orOverview(back))
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    private static ResponseEntity.BodyBuilder to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, path);
    }
}
