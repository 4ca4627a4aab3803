package nl.basispoortsimulator.apps.arrival;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Remembers each assertion until it is no longer good, so that none is used twice.
@Component
class SeenAssertions {

    private final Map<String, Instant> goodUntil = new HashMap<>();

    /// False when this assertion was used before.
    synchronized boolean firstTime(Arrival.Genuine arrival, Instant now) {
        goodUntil.values().removeIf(now::isAfter);
        return goodUntil.putIfAbsent(arrival.assertionId(), arrival.goodUntil()) == null;
    }
}
