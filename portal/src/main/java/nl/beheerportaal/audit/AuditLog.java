package nl.beheerportaal.audit;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.core.roster.SchoolId;

/// Where everything that happens at a school is put on record, each entry chained to the one before
/// (PRODUCT §6.9).
public interface AuditLog {
    /// Adds entries to the school's chain, in this order, in the caller's transaction: what is
    /// recorded and its record exist together or not at all. A run hands over many at once, so that
    /// the chain is taken once.
    void append(SchoolId school, List<AuditEvent> events, Instant now);
}
