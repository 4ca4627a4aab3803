package nl.beheerportaal.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;
import org.jspecify.annotations.Nullable;

/// The audit log in the database: one chain of hashes per school, names beside it (PRODUCT §6.9).
public final class ChainedLog implements AuditLog, NameKeeper {
    private final AuditStore entries;
    private final Names names;

    public ChainedLog(Database database, EncryptedJson encrypted, KeyedHash hashes) {
        this.entries = new AuditStore(database);
        this.names = new Names(database, encrypted, hashes);
    }

    @Override
    public void append(SchoolId school, List<AuditEvent> events, Instant now) {
        if (events.isEmpty()) {
            return;
        }
        ChainRow.Head head = entries.takeHead(school);
        Map<Mention, String> references =
                names.note(school, events.stream().flatMap(ChainedLog::mentions).toList(), now);
        List<ChainRow> rows = new ArrayList<>(events.size());
        for (AuditEvent event : events) {
            ChainRow row = ChainRow.after(school, head, event, referred(event, references), now);
            rows.add(row);
            head = row.head();
        }
        entries.add(school, rows);
    }

    @Override
    public int erase(SchoolId school, Subject subject, Actor by, Instant now) {
        ChainRow.Head head = entries.takeHead(school);
        return erase(school, names.references(school, subject), head, new Erasing(by, now));
    }

    @Override
    public int eraseUnmentioned(
            SchoolId school, Instant before, Collection<Subject> present, Actor by, Instant now) {
        ChainRow.Head head = entries.takeHead(school);
        return erase(
                school, names.unmentioned(school, before, present), head, new Erasing(by, now));
    }

    private record Erasing(Actor by, Instant now) {}

    private int erase(
            SchoolId school, List<String> references, ChainRow.Head head, Erasing erasing) {
        if (references.isEmpty()) {
            return 0;
        }
        AuditEvent event =
                AuditEvent.of(
                        erasing.by(),
                        AuditAction.NAMES_ERASED,
                        null,
                        Facts.none().count("names", references.size()));
        Map<Mention, String> actor = names.note(school, mentions(event).toList(), erasing.now());
        var referred = new ChainRow.Referred(referred(event, actor).actor(), references);
        entries.add(school, List.of(ChainRow.after(school, head, event, referred, erasing.now())));
        names.erase(school, references, erasing.now());
        return references.size();
    }

    private static Stream<Mention> mentions(AuditEvent event) {
        Mention actor = mention(event.actor());
        return actor == null
                ? event.about().stream()
                : Stream.concat(Stream.of(actor), event.about().stream());
    }

    private static @Nullable Mention mention(Actor actor) {
        return actor instanceof Actor.Coordinator(var person, String name)
                ? Mention.person(person, name)
                : null;
    }

    private static ChainRow.Referred referred(AuditEvent event, Map<Mention, String> references) {
        Mention actor = mention(event.actor());
        return new ChainRow.Referred(
                actor == null
                        ? event.actor().reference()
                        : Objects.requireNonNull(references.get(actor)),
                event.about().stream()
                        .map(mention -> Objects.requireNonNull(references.get(mention)))
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
    }
}
