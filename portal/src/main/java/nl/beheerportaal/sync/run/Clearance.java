package nl.beheerportaal.sync.run;

import java.time.Instant;
import nl.beheerportaal.core.plan.Hold;
import org.jspecify.annotations.Nullable;

/// Whether a run may do its next steps, whatever they are.
///
/// @param stop why the school or its connection stands still: the run ends; null when it does not
/// @param paused whether the publisher put runs off: this one waits
/// @param notBefore until when the app asked to be left alone, by whichever node
public record Clearance(Hold.@Nullable WholePlan stop, boolean paused, Instant notBefore) {
    public static final Clearance GIVEN = new Clearance(null, false, Instant.EPOCH);

    Clearance withoutStop() {
        return new Clearance(null, paused, notBefore);
    }

    boolean given(Instant now) {
        return stop == null && !paused && !notBefore.isAfter(now);
    }
}
