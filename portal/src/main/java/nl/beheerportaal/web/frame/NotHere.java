package nl.beheerportaal.web.frame;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// What was asked for is not there, or not this school's: both look the same from outside.
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotHere extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    public NotHere() {
        super("not here", null, false, false);
    }
}
