package nl.beheerportaal.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.Page;
import nl.beheerportaal.web.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The door: how to sign in, and why somebody stands outside.
@Controller
public final class DoorPage {
    /// Where the door is; `?reden=` says why.
    public static final String PATH = "/inloggen";

    /// Anything else in the address is not repeated on the page.
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,4}-[0-9]{1,3}-[0-9A-Z]{4}");

    private final Frames frames;
    private final Languages languages;

    public DoorPage(Frames frames, Languages languages) {
        this.frames = frames;
        this.languages = languages;
    }

    public static String path(DoorReason reason) {
        return reason == DoorReason.WELCOME ? PATH : PATH + "?reden=" + reason.code();
    }

    /// The door for somebody who was turned away.
    ///
    /// @param code what the helpdesk finds the refusal by
    public static String path(DoorReason reason, String code) {
        return PATH + "?reden=" + reason.code() + "&code=" + code;
    }

    @GetMapping(PATH)
    Page show(
            @RequestParam(name = "reden", defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String code) {
        String known = CODE.matcher(code).matches() ? code : "";
        return frames.page("door/door", new DoorView(DoorReason.of(reason), known));
    }

    /// Where signing in ends: back at the page where the session ended.
    @GetMapping("/terug")
    ResponseEntity<Void> back(HttpServletRequest request, HttpServletResponse response) {
        return to(WayBack.take(request, response)).build();
    }

    /// Chooses a language: in this browser, and for somebody who is signed in also for later and
    /// for mail.
    @PostMapping("/taal")
    ResponseEntity<Void> language(
            @AuthenticationPrincipal @Nullable SignedIn who,
            @RequestParam(name = "taal", defaultValue = "") String language,
            @RequestParam(name = "terug", defaultValue = "/") String back,
            HttpServletRequest request) {
        Language chosen = Language.of(language);
        if (who != null && who.looking() == null) {
            languages.choose(who, chosen);
        }
        return to(LocalPath.orOverview(back))
                .header(
                        HttpHeaders.SET_COOKIE,
                        LanguageCookie.of(chosen, request.isSecure()).toString())
                .build();
    }

    private static ResponseEntity.BodyBuilder to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, path);
    }
}
