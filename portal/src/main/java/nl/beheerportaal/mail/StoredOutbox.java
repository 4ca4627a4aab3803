package nl.beheerportaal.mail;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;

/// The outbox in the database. Letters are put into words when they are posted, so that what is
/// sent later still tells how it was.
public final class StoredOutbox implements Outbox {
    private final MailStore store;
    private final LetterWriter writer;
    private final MailChoices choices;

    public StoredOutbox(
            Database database, EncryptedJson encrypted, Letterhead head, MailChoices choices) {
        this.choices = choices;
        this.store = new MailStore(database, encrypted);
        this.writer = new LetterWriter(head);
    }

    @Override
    public void post(
            SchoolId school, String event, Letter letter, List<Recipient> to, Instant now) {
        for (Recipient recipient : to) {
            Optional<URI> stop =
                    letter.mayBeStopped() ? choices.link(school, recipient, now) : Optional.empty();
            if (letter.mayBeStopped() && stop.isEmpty()) {
                continue; // wants no reminders
            }
            String each = event + "/" + recipient.key();
            MessageName name = MessageName.of(school, each);
            Written written = writer.write(name, letter, recipient, stop.orElse(null));
            store.add(name, each, letter, written, now);
        }
    }
}
