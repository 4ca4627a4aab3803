package nl.beheerportaal.school;

import java.time.Instant;

/// Asks that a school's tiles in Basispoort be brought up to date with who is in the apps and who
/// is ICT coordinator.
@FunctionalInterface
public interface TileRequests {
    /// Called in the transaction of what makes it necessary, so that neither exists without the
    /// other. Asking twice is the same as once.
    void ask(SchoolScope scope, Instant now);
}
