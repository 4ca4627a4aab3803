package nl.basispoortsimulator.apps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What someone has done in the app: the thing that must not be lost.
///
/// @param lastUsed null: never signed in
public record Work(int completedAssignments, @Nullable Instant lastUsed) {

    static final Work NONE = new Work(0, null);

    Work oneMore(Instant now) {
        return new Work(completedAssignments + 1, now);
    }

    Work seen(Instant now) {
        return new Work(completedAssignments, now);
    }
}
