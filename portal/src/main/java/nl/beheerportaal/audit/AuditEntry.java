package nl.beheerportaal.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.beheerportaal.core.app.AppId;
import org.jspecify.annotations.Nullable;

/// Something on record, as a page shows it.
///
/// @param sequence its place in the school's chain, from 1
/// @param about people first, then accounts
public record AuditEntry(
        long sequence,
        Instant happened,
        By by,
        AuditAction action,
        @Nullable AppId app,
        List<Named> about,
        Facts facts) {
    public AuditEntry {
        about = List.copyOf(about);
    }

    /// Who did it.
    public sealed interface By {
        /// A coordinator, perhaps erased since.
        record Person(Named named) implements By {}

        /// Work that runs without a person.
        record Job(String name) implements By {}

        /// The publisher's operator.
        record Operator(String command) implements By {}

        /// Somebody of the helpdesk, by our id.
        record Helpdesk(UUID id) implements By {}
    }
}
