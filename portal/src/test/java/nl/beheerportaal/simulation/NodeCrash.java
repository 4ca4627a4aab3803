package nl.beheerportaal.simulation;

import java.io.Serial;

/// The node dies here; nothing after this line happens.
final class NodeCrash extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    NodeCrash() {
        super("simulated", null, false, false);
    }
}
