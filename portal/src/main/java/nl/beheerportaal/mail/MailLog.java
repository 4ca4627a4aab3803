package nl.beheerportaal.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import org.jspecify.annotations.Nullable;

/// The letters of a school, for the helpdesk: what they are about and what became of them, without
/// addresses and words.
public final class MailLog {
    private final MailStore store;

    public MailLog(Database database, EncryptedJson encrypted) {
        this.store = new MailStore(database, encrypted);
    }

    /// One letter.
    ///
    /// @param kind which letter it is: the name of its case in [Letter]
    /// @param sent when the server took it; null: not yet
    /// @param givenUp when the sender gave up, or the letter came back; null: neither
    /// @param problem the server's code; null when there was none
    /// @param returned the server took it, and another could not deliver it
    public record Entry(
            UUID id,
            String kind,
            Instant created,
            @Nullable Instant sent,
            @Nullable Instant givenUp,
            @Nullable String problem,
            boolean returned) {}

    /// The newest letters. Inside a transaction of the school.
    public List<Entry> newest(UUID school, int limit) {
        return store.newest(school, limit);
    }

    /// Puts a letter in the queue again, sent or given up. Inside a transaction of the school.
    ///
    /// @return false when the school has no such letter
    public boolean again(UUID school, UUID mail, Instant now) {
        return store.queueAgain(school, mail, now);
    }
}
