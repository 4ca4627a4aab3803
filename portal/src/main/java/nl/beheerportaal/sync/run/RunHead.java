package nl.beheerportaal.sync.run;

import java.time.Instant;
import nl.beheerportaal.core.app.AppId;
import org.jspecify.annotations.Nullable;

/// A run without its plan and without how it ended: enough for a list, and small to read.
///
/// @param by who confirmed it, as shown on a screen
/// @param ended null until it ended
public record RunHead(
        RunId id, AppId app, String by, Instant created, RunState state, @Nullable Instant ended) {
    /// When it ended, or, until then, when it was made.
    public Instant at() {
        return ended == null ? created : ended;
    }
}
