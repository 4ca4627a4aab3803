package nl.beheerportaal.sync.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.beheerportaal.core.plan.StepId;
import org.jspecify.annotations.Nullable;

/// What must be looked up before a step goes on, and from when on looking tells something.
final class Looks {
    private final Map<StepId, Look> looks = new HashMap<>();

    private record Look(Question question, @Nullable Instant from) {}

    void now(StepId step, Question question) {
        looks.put(step, new Look(question, null));
    }

    /// A creation of which nobody knows: look when it can no longer arrive.
    void from(StepId step, Question question, Instant moment) {
        looks.put(step, new Look(question, moment));
    }

    /// Null when nothing has to be looked up.
    @Nullable Question question(StepId step) {
        Look look = looks.get(step);
        return look == null ? null : look.question;
    }

    /// Null when nothing has to be looked up, or may be at once.
    @Nullable Instant from(StepId step) {
        Look look = looks.get(step);
        return look == null ? null : look.from;
    }

    void answered(StepId step) {
        looks.remove(step);
    }
}
