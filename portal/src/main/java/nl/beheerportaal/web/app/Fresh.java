package nl.beheerportaal.web.app;

import java.time.Duration;
import java.time.Instant;
import nl.beheerportaal.sync.overview.AppState;
import nl.beheerportaal.sync.run.RunHead;

/// How old what we know of an app may be on a page.
public final class Fresh {
    private Fresh() {}

    /// The wished age, but never from before the end of the last run: what the run did must show.
    public static Duration enough(AppState state, Duration wished, Instant now) {
        RunHead last = state.lastEnded();
        if (last == null || last.ended() == null) {
            return wished;
        }
        Duration since = Duration.between(last.ended(), now);
        return since.compareTo(wished) < 0 ? since : wished;
    }
}
