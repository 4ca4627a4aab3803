package nl.beheerportaal.audit;

import java.util.List;
import nl.beheerportaal.core.roster.SchoolId;

/// Reads what is on record at a school.
public interface AuditReader {
    /// Larger than any entry's place.
    long NEWEST = Long.MAX_VALUE;

    /// A page of the school's log, newest first.
    ///
    /// @param before the place of the last entry of the page before this one, or [#NEWEST]
    List<AuditEntry> before(SchoolId school, long before, int limit);

    /// Everything that is on record about a person or an account, oldest first; nothing once the
    /// names were erased.
    List<AuditEntry> about(SchoolId school, Subject subject);
}
