package nl.beheerportaal.connector;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.beheerportaal.core.roster.SchoolNumber;

/// What happened at Basispoort since somebody last looked, without reading rosters (`basispoort.md`
/// §1.2, 12 and 13).
public interface RosterNews {
    /// Every institution that gave us its permission on that day, whether we know it or not.
    Fetched<Set<SchoolNumber>> given(LocalDate day);

    /// Every institution that withdrew it on that day.
    Fetched<Set<SchoolNumber>> withdrawn(LocalDate day);

    /// When the data of a school last changed, from its smallest answer.
    Fetched<Instant> changed(SchoolNumber school);
}
