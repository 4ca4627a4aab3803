package nl.beheerportaal.demo;

import java.io.Serial;

/// The tour met something that is not as it should be; the message says what.
public final class TourFailed extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    public TourFailed(String message) {
        super(message);
    }
}
