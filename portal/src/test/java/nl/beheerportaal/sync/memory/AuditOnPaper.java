package nl.beheerportaal.sync.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.beheerportaal.audit.Actor;
import nl.beheerportaal.audit.AuditEntry;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditReader;
import nl.beheerportaal.audit.Mention;
import nl.beheerportaal.audit.Named;
import nl.beheerportaal.audit.Subject;
import nl.beheerportaal.core.roster.SchoolId;

/// Reads what a test put on record in memory, as if it were the chain of one school.
public final class AuditOnPaper implements AuditReader {
    private final SchoolId school;
    private final Supplier<List<AuditEvent>> events;
    private final Instant happened;

    public AuditOnPaper(SchoolId school, Supplier<List<AuditEvent>> events, Instant happened) {
        this.school = school;
        this.events = events;
        this.happened = happened;
    }

    @Override
    public List<AuditEntry> before(SchoolId asked, long before, int limit) {
        return entries(asked).reversed().stream()
                .filter(entry -> entry.sequence() < before)
                .limit(limit)
                .toList();
    }

    @Override
    public List<AuditEntry> about(SchoolId asked, Subject subject) {
        return entries(asked).stream()
                .filter(entry ->
                        entry.about().stream()
                                .anyMatch(named ->
                                        named instanceof Named.Known(Subject about, String _)
                                                && about.equals(subject)))
                .toList();
    }

    private List<AuditEntry> entries(SchoolId asked) {
        List<AuditEntry> entries = new ArrayList<>();
        if (asked.equals(school)) {
            for (AuditEvent event : events.get()) {
                entries.add(
                        new AuditEntry(
                                entries.size() + 1L,
                                happened,
                                by(event.actor()),
                                event.action(),
                                event.app(),
                                event.about().stream().map(AuditOnPaper::named).toList(),
                                event.facts()));
            }
        }
        return entries;
    }

    private static AuditEntry.By by(Actor actor) {
        return switch (actor) {
            case Actor.Coordinator(var person, String name) ->
                    new AuditEntry.By.Person(named(Mention.person(person, name)));
            case Actor.Job(String name) -> new AuditEntry.By.Job(name);
            case Actor.Operator(String command) -> new AuditEntry.By.Operator(command);
            case Actor.Helpdesk(var id, var _) -> new AuditEntry.By.Helpdesk(id);
        };
    }

    private static Named named(Mention mention) {
        return new Named.Known(mention.subject(), mention.name());
    }
}
