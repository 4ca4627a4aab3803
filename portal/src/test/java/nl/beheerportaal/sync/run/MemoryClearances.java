package nl.beheerportaal.sync.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.school.SchoolScope;
import org.jspecify.annotations.Nullable;

/// The in-memory twin: what stands still or waits is said by the test, rests by the runs.
public final class MemoryClearances implements Clearances {
    private final Map<AppId, Instant> rests = new HashMap<>();
    private Hold.@Nullable WholePlan stop;
    private boolean paused;

    public void stop(Hold.@Nullable WholePlan why) {
        stop = why;
    }

    public void pause(boolean on) {
        paused = on;
    }

    public Instant restOf(AppId app) {
        return rests.getOrDefault(app, Instant.EPOCH);
    }

    @Override
    public Clearance of(SchoolScope scope, AppId app, Instant now) {
        return new Clearance(stop, paused, restOf(app));
    }

    @Override
    public void rest(SchoolScope scope, AppId app, Instant until) {
        rests.merge(app, until, (old, next) -> old.isAfter(next) ? old : next);
    }
}
