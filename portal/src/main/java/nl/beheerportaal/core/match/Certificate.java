package nl.beheerportaal.core.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a link may be made without a person.
///
/// @param reasons most telling first
/// @param probability calibrated, between 0 and 1
/// @param margin by how many bits the pupil is ahead of the next possibility, which includes that
///   the account is nobody's; infinite for a key
/// @param runnerUp the next best pupil; null when there is none
public record Certificate(
        List<Reason> reasons, double probability, double margin, @Nullable Candidate runnerUp) {
    public Certificate {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a certain link says why");
        }
    }

    /// Whether a stable key says so, rather than names.
    public boolean byKey() {
        return Double.isInfinite(margin);
    }

    /// The most telling reason, kept with the link.
    public Reason reason() {
        return reasons.getFirst();
    }
}
