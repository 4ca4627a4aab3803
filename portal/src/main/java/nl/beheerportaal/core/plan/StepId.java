package nl.beheerportaal.core.plan;

import java.util.HashSet;
import java.util.Set;
import nl.beheerportaal.core.roster.Digest;

/// Names a step within its plan; the same step of the same school has the same id in every plan.
/// Ours and opaque, so it may stand in logs.
public record StepId(String value) implements Comparable<StepId> {
    /// @param kind what the step does, in short
    /// @param subject what it is about; hidden in the id
    static StepId of(String kind, String subject) {
        return new StepId(kind + "-" + Digest.of(kind, subject).substring(0, 16));
    }

    static Set<StepId> with(Set<StepId> ids, StepId other) {
        Set<StepId> all = new HashSet<>(ids);
        all.add(other);
        return all;
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
