package nl.beheerportaal.web.frame;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// A form or an address that none of our pages makes.
@ResponseStatus(HttpStatus.BAD_REQUEST)
public final class Garbled extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    public Garbled() {
        super("garbled request", null, false, false);
    }
}
