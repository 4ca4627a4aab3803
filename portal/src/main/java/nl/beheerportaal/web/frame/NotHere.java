package nl.beheerportaal.web.frame;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// What was asked for is not there, or not this school's: both look the same from outside.
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotHere extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final String app;

    public NotHere() {
        this("");
    }

    private NotHere(String app) {
        super("not here", null, false, false);
        this.app = app;
    }

    /// The school has no connection to an app, or not any more.
    ///
    /// @param name of the app, for the screen
    public static NotHere app(String name) {
        return new NotHere(name);
    }

    /// The app the school has no connection to; empty when something else is not here.
    public String app() {
        return app;
    }
}
