package nl.beheerportaal.web.trouble;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import nl.beheerportaal.platform.ErrorLetters;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.frame.Page;
import nl.beheerportaal.web.trouble.TroubleView.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.DispatcherServlet;

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
        String code = logged(request, status);
        @Nullable String app = app(request);
        TroubleView view =
                app == null
                        ? new TroubleView(kind(status), code)
                        : new TroubleView(Kind.NO_APP, code, app);
        HttpStatus known = HttpStatus.resolve(status);
        return frames.page(
                "trouble/trouble", view, known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known);
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401, 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 429 -> Kind.TOO_MANY;
            default -> status >= 400 && status < 500 ? Kind.BAD_REQUEST : Kind.BROKEN;
        };
    }

    /// The app that was asked for and that the school has no connection to; null when that is not
    /// what went wrong.
    private static @Nullable String app(HttpServletRequest request) {
        Object answered = request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE);
        return answered instanceof NotHere away && !away.app().isEmpty() ? away.app() : null;
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
