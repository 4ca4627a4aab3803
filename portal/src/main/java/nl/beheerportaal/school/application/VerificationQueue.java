package nl.beheerportaal.school.application;

import nl.beheerportaal.core.roster.SchoolId;

/// Asks that a school's application be verified soon, by whatever node is free.
@FunctionalInterface
public interface VerificationQueue {
    /// Called in the transaction of what makes it necessary. Asking twice is the same as once.
    void ask(SchoolId school);
}
