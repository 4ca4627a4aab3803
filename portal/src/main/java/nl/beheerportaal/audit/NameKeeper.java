package nl.beheerportaal.audit;

import java.time.Instant;
import java.util.Collection;
import nl.beheerportaal.core.roster.SchoolId;

/// Erases names beside the chain; the chain itself stays and still verifies (PRODUCT §6.9).
public interface NameKeeper {
    /// Erases the names of a person or of an account, and says so in the chain.
    ///
    /// @return how many names there were
    int erase(SchoolId school, Subject subject, Actor by, Instant now);

    /// Erases the names of everybody who was last on record before a moment and is not there any
    /// more, and says so in the chain.
    ///
    /// @param present who is still at the school
    /// @return how many names there were
    int eraseUnmentioned(
            SchoolId school, Instant before, Collection<Subject> present, Actor by, Instant now);
}
