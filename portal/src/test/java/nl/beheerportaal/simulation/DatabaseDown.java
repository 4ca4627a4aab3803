package nl.beheerportaal.simulation;

import java.io.Serial;

/// The database does not answer, or its answer is lost: nobody knows whether it committed.
final class DatabaseDown extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    DatabaseDown() {
        super("simulated", null, false, false);
    }
}
