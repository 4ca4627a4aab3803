package nl.beheerportaal.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;

/// Reads what is on record, names and all, from the database.
public final class AuditTrail implements AuditReader {
    private final Database database;
    private final AuditStore entries;
    private final Names names;

    public AuditTrail(Database database, EncryptedJson encrypted, KeyedHash hashes) {
        this.database = database;
        this.entries = new AuditStore(database);
        this.names = new Names(database, encrypted, hashes);
    }

    @Override
    public List<AuditEntry> before(SchoolId school, long before, int limit) {
        return inSchool(school, () -> entries(school, entries.before(school, before, limit)));
    }

    @Override
    public List<AuditEntry> about(SchoolId school, Subject subject) {
        return inSchool(
                school,
                () -> {
                    List<String> references = names.references(school, subject);
                    return references.isEmpty()
                            ? List.of()
                            : entries(school, entries.about(school, references));
                });
    }

    private List<AuditEntry> entries(SchoolId school, List<ChainRow> rows) {
        Set<String> references = new HashSet<>();
        for (ChainRow row : rows) {
            references.addAll(row.about());
            references.add(row.actor());
        }
        Map<String, Named> named = names.read(school, references);
        return rows.stream().map(row -> entry(row, named)).toList();
    }

    private static AuditEntry entry(ChainRow row, Map<String, Named> named) {
        return new AuditEntry(
                row.sequence(),
                row.happened(),
                by(row.actor(), named),
                AuditAction.valueOf(row.action()),
                row.app() == null ? null : new AppId(row.app()),
                row.about().stream().map(reference -> named(reference, named)).toList(),
                Facts.parse(row.detail()));
    }

    private static AuditEntry.By by(String actor, Map<String, Named> named) {
        int colon = actor.indexOf(':');
        String rest = actor.substring(colon + 1);
        return switch (actor.substring(0, Math.max(colon, 0))) {
            case "job" -> new AuditEntry.By.Job(rest);
            case "operator" -> new AuditEntry.By.Operator(rest);
            case "helpdesk" -> new AuditEntry.By.Helpdesk(UUID.fromString(rest));
            default -> new AuditEntry.By.Person(named(actor, named));
        };
    }

    private static Named named(String reference, Map<String, Named> named) {
        return Objects.requireNonNull(named.get(reference), "a name is missing beside the chain");
    }

    private <T> T inSchool(SchoolId school, Supplier<T> work) {
        return database.forSchool(school.value(), work);
    }
}
