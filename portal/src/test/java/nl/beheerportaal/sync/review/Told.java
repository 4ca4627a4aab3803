package nl.beheerportaal.sync.review;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.mail.Language;
import nl.beheerportaal.mail.Letter;
import nl.beheerportaal.mail.Outbox;
import nl.beheerportaal.mail.Recipient;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.TileRequests;

/// What was put on record, what was written to whom and what tiles were asked for, in memory. One
/// letter per event, as the real outbox has it.
public final class Told implements AuditLog, Outbox, Coordinators, TileRequests {
    public final List<AuditEvent> events = new ArrayList<>();

    /// When tiles were asked to follow.
    public final List<Instant> tiles = new ArrayList<>();

    public final Map<String, Letter> letters = new LinkedHashMap<>();

    private final List<Recipient> coordinators =
            List.of(
                    new Recipient(
                            new PersonId(2002),
                            "Joost Dekker",
                            "joost@regenboog.example",
                            Language.NL));

    /// Remembers everything as it is now.
    ///
    /// @return puts it back so
    public Runnable mark() {
        int told = events.size();
        int asked = tiles.size();
        Map<String, Letter> posted = new LinkedHashMap<>(letters);
        return () -> {
            events.subList(told, events.size()).clear();
            tiles.subList(asked, tiles.size()).clear();
            letters.keySet().retainAll(posted.keySet());
        };
    }

    public RunLetters runLetters() {
        return new RunLetters(
                this,
                this,
                new Places(URI.create("https://portal.example/"), _ -> "Taalblobs"),
                Limits.standard());
    }

    @Override
    public void append(SchoolId school, List<AuditEvent> added, Instant now) {
        events.addAll(added);
    }

    @Override
    public void post(
            SchoolId school, String event, Letter letter, List<Recipient> to, Instant now) {
        letters.putIfAbsent(event, letter);
    }

    @Override
    public void ask(SchoolScope scope, Instant now) {
        tiles.add(now);
    }

    @Override
    public List<Recipient> of(SchoolScope scope) {
        return coordinators;
    }
}
