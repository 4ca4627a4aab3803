package nl.beheerportaal.web.trouble;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import nl.beheerportaal.platform.ErrorLetters;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.Page;
import nl.beheerportaal.web.trouble.TroubleView.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers every request that found no page, may not be made, or broke.
@Controller
public final class TroublePage implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(TroublePage.class);

    private final ErrorLetters letters = new ErrorLetters();
    private final Frames frames;

    public TroublePage(Frames frames) {
        this.frames = frames;
    }

    @RequestMapping("/error")
    Page show(HttpServletRequest request) {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        return page(kind(status), status, logged(request, status));
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401, 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 429 -> Kind.TOO_MANY;
            default -> status >= 400 && status < 500 ? Kind.BAD_REQUEST : Kind.BROKEN;
        };
    }

    private Page page(Kind kind, int status, String code) {
        HttpStatus known = HttpStatus.resolve(status);
        return frames.page(
                "trouble/trouble",
                new TroubleView(kind, code),
                known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known);
    }

    /// The class of the exception and where it came from, not its message: that may hold a name.
    /// Nor the address: somebody may have typed one there.
    private String logged(HttpServletRequest request, int status) {
        String code = "BP-%d-%s".formatted(status, letters.next());
        if (status < 500) {
            LOG.info("{}: refused", code);
            return code;
        }
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Throwable exception) {
            LOG.error("{}: {}", code, Traces.withoutMessages(exception));
        } else {
            LOG.error("{}: status {}", code, status);
        }
        return code;
    }
}
