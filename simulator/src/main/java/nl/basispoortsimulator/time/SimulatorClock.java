package nl.basispoortsimulator.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.basispoortsimulator.journal.Journal;
import nl.basispoortsimulator.journal.Resettable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Real time plus an offset that can grow: one night, one month, to the first of August.
///
/// Dates are those of Europe/Amsterdam. Certificates and assertions use real time, see there.
@Component
public class SimulatorClock implements InstantSource, Resettable {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String TOPIC = "clock";

    private final Journal journal;
    private final InstantSource real;
    private volatile Duration offset = Duration.ZERO;

    @Autowired
    public SimulatorClock(Journal journal) {
        this(journal, Clock.systemUTC());
    }

    public SimulatorClock(Journal journal, InstantSource real) {
        this.journal = journal;
        this.real = real;
        for (JsonNode event : journal.recorded(TOPIC)) {
            offset = Duration.parse(event.path("offset").asString());
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    /// Sets the clock further ahead. Going back is a [#reset].
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the clock only goes forward; reset sets it back");
        }
        offset = offset.plus(by);
        journal.append(TOPIC, java.util.Map.of("offset", offset.toString()));
    }

    public Duration offset() {
        return offset;
    }

    @Override
    public void reset() {
        offset = Duration.ZERO;
    }
}
