package nl.beheerportaal.web.application;

import jakarta.servlet.http.HttpServletRequest;
import nl.beheerportaal.school.application.Asking;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.frame.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where the link in the letter to an account's administrators leads. Opening it answers nothing:
/// programs that read mail open links too.
@Controller
public final class ConfirmPage {
    /// The link follows it.
    public static final String PATH = "/bevestigen";

    private final Frames frames;
    private final Asking asking;
    private final AppLooks looks;
    private final ApplyPage.Turnstiles turnstiles;

    public ConfirmPage(
            Frames frames, Asking asking, AppLooks looks, ApplyPage.Turnstiles turnstiles) {
        this.frames = frames;
        this.asking = asking;
        this.looks = looks;
        this.turnstiles = turnstiles;
    }

    @GetMapping(PATH + "/{link}")
    View show(@PathVariable String link, HttpServletRequest request) {
        if (!turnstiles.looking().letsIn(request.getRemoteAddr())) {
            return frames.page("application/toooften", new Object(), HttpStatus.TOO_MANY_REQUESTS);
        }
        Asking.Question question = asking.question(link).orElseThrow(NotHere::new);
        return frames.page(
                "application/confirm",
                new ConfirmView(
                        looks.of(question.app()).name(),
                        question.school(),
                        question.account(),
                        question.word(),
                        PATH + "/" + link));
    }

    @PostMapping(PATH + "/{link}")
    View answer(
            @PathVariable String link,
            @RequestParam(name = "antwoord", defaultValue = "") String answer,
            HttpServletRequest request) {
        if (!turnstiles.looking().letsIn(request.getRemoteAddr())) {
            return frames.page("application/toooften", new Object(), HttpStatus.TOO_MANY_REQUESTS);
        }
        boolean yes = answer.equals("ja");
        if (!yes && !answer.equals("nee")) {
            return Redirects.to(PATH + "/" + link);
        }
        if (!asking.answer(link, yes)) {
            throw new NotHere();
        }
        return Redirects.to(PATH + "/" + link);
    }
}
