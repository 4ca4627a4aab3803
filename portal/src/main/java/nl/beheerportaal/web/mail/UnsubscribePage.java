package nl.beheerportaal.web.mail;

import java.time.Clock;
import nl.beheerportaal.mail.MailChoices;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.frame.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Stops reminders and news, or starts them again. Opening the link changes nothing: programs that
/// read mail open links too. A mail program stops them with one POST of its own, without cookie or
/// token (RFC 8058 §3.2); what such a POST can do at most is to stop them.
@Controller
public final class UnsubscribePage {
    /// All addresses under it take a POST without a token of ours.
    public static final String ONE_CLICK = MailChoices.PATH + "/*";

    private final Frames frames;
    private final MailChoices choices;
    private final Clock clock;

    public UnsubscribePage(Frames frames, MailChoices choices, Clock clock) {
        this.frames = frames;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping(MailChoices.PATH + "/{token}")
    View show(@PathVariable String token) {
        boolean stopped = choices.stopped(known(token)).orElseThrow(NotHere::new);
        return frames.page(
                "mail/unsubscribe", new UnsubscribeView(MailChoices.PATH + "/" + token, stopped));
    }

    @PostMapping(MailChoices.PATH + "/{token}")
    View stop(@PathVariable String token) {
        choose(token, true);
        return back(token);
    }

    /// By a mail program, which must not be sent on to another address (RFC 8058 §3.1).
    @PostMapping(path = MailChoices.PATH + "/{token}", params = "List-Unsubscribe=One-Click")
    View stopAtOnce(@PathVariable String token) {
        choose(token, true);
        return show(token);
    }

    /// By a person, on the page: with a token, as every form of ours.
    @PostMapping(MailChoices.PATH + "/{token}/weer-wel")
    View start(@PathVariable String token) {
        choose(token, false);
        return back(token);
    }

    private void choose(String token, boolean stop) {
        if (!choices.choose(known(token), stop, clock.instant())) {
            throw new NotHere();
        }
    }

    private static View back(String token) {
        return Redirects.to(MailChoices.PATH + "/" + token);
    }

    private static String known(String token) {
        if (!token.matches("[0-9a-f]{64}")) {
            throw new NotHere();
        }
        return token;
    }
}
