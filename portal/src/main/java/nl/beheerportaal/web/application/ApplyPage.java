package nl.beheerportaal.web.application;

import jakarta.servlet.http.HttpServletRequest;
import nl.beheerportaal.school.application.Applying;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// With which a school applies by itself: no account needed, limited per address, and the same
/// answer for every school, so that nothing is told of any.
@Controller
public final class ApplyPage {
    public static final String PATH = "/aanmelden";

    private final Frames frames;
    private final ApplyDesk desk;
    private final Applying applying;
    private final Turnstiles turnstiles;

    public ApplyPage(Frames frames, ApplyDesk desk, Applying applying, Turnstiles turnstiles) {
        this.frames = frames;
        this.desk = desk;
        this.applying = applying;
        this.turnstiles = turnstiles;
    }

    /// How often one address may look, and how often it may send.
    public record Turnstiles(Turnstile looking, Turnstile sending) {}

    @GetMapping(PATH)
    Page show(HttpServletRequest request) {
        return turnstiles.looking().letsIn(request.getRemoteAddr())
                ? desk.show(request, PATH, false)
                : tooOften();
    }

    @PostMapping(PATH)
    View send(HttpServletRequest request) {
        return turnstiles.sending().letsIn(request.getRemoteAddr())
                ? desk.send(request, PATH, false, applying::applyOpenly)
                : tooOften();
    }

    private Page tooOften() {
        return frames.page("application/toooften", new Object(), HttpStatus.TOO_MANY_REQUESTS);
    }
}
