package nl.beheerportaal.connector;

import java.time.Instant;
import nl.beheerportaal.core.roster.RosterSnapshot;

/// What came of reading a roster that was read before.
public sealed interface RosterReading {
    /// The data changed since: everybody was read.
    record Whole(RosterSnapshot roster) implements RosterReading {}

    /// The answer says that nothing changed, so nobody in it was looked at.
    ///
    /// @param generated when the answer was made, by Basispoort's clock
    /// @param fetched when we read it, by our clock
    record Unchanged(Instant generated, Instant fetched) implements RosterReading {}
}
