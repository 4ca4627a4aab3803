package nl.beheerportaal.core.match;

import java.util.List;
import nl.beheerportaal.core.roster.PersonId;

/// A pupil an account may belong to.
///
/// @param probability between 0 and 1, calibrated; for order and tests, never shown
/// @param reasons most telling first
public record Candidate(PersonId person, double probability, List<Reason> reasons) {
    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
