package nl.beheerportaal.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.roster.SchoolId;
import org.jspecify.annotations.Nullable;

/// An entry as it lies in the table.
///
/// @param actor reference of the actor, without a name
/// @param about references of names
/// @param previous hash of the entry before it, and `hash` its own, in hex
record ChainRow(
        long sequence,
        Instant happened,
        String actor,
        String action,
        @Nullable String app,
        List<String> about,
        String detail,
        String previous,
        String hash) {
    private static final String FORMAT = "1";

    ChainRow {
        about = List.copyOf(about);
    }

    /// What follows the head of a chain.
    static ChainRow after(
            SchoolId school, Head head, AuditEvent event, Referred referred, Instant now) {
        ChainRow open =
                new ChainRow(
                        head.sequence() + 1,
                        now.truncatedTo(ChronoUnit.MICROS),
                        referred.actor(),
                        event.action().name(),
                        event.app() == null ? null : event.app().value(),
                        referred.about(),
                        event.facts().text(),
                        head.hash(),
                        "");
        return open.closed(school);
    }

    /// The newest entry of a chain.
    record Head(long sequence, String hash) {
        static final Head NONE = new Head(0, ChainHash.START);
    }

    /// What stands for the people of an event.
    record Referred(String actor, List<String> about) {}

    Head head() {
        return new Head(sequence, hash);
    }

    /// Whether its own hash is that of what it says now.
    boolean isWhole(SchoolId school) {
        return hash.equals(computed(school));
    }

    private ChainRow closed(SchoolId school) {
        return new ChainRow(
                sequence, happened, actor, action, app, about, detail, previous, computed(school));
    }

    private String computed(SchoolId school) {
        List<String> texts =
                new ArrayList<>(
                        List.of(
                                FORMAT,
                                school.toString(),
                                Long.toString(sequence),
                                happened.toString(),
                                actor,
                                action,
                                app == null ? "" : app,
                                Integer.toString(about.size())));
        texts.addAll(about);
        texts.add(detail);
        texts.add(previous);
        return ChainHash.of(texts);
    }
}
