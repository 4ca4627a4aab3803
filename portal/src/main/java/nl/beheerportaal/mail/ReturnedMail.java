package nl.beheerportaal.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Letters that our mail server took and another could not deliver. Their reports come to a mailbox
/// of their own; the letter is marked, the helpdesk sees it, and the report is thrown away. What is
/// no report (an answer of a person) stays in the mailbox, read.
///
/// Nothing is decided by a report, for anybody who has got a letter can make one up.
public final class ReturnedMail {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMail.class);
    private static final int MOST_AT_ONCE = 500;

    private final Database database;
    private final MailStore store;
    private final ReturnBox box;
    private final InstantSource clock;

    public ReturnedMail(
            Database database, EncryptedJson encrypted, ReturnBox box, InstantSource clock) {
        this.database = database;
        this.store = new MailStore(database, encrypted);
        this.box = box;
        this.clock = clock;
    }

    /// Reads what came since the last time. A mailbox that cannot be read is a line in the log;
    /// what lies in it waits.
    ///
    /// @return how many letters were found to have come back
    public int collect() {
        try (Store open = box.open();
                Folder folder = open.getFolder(box.folder())) {
            folder.open(Folder.READ_WRITE);
            int found = 0;
            Message[] fresh = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
            for (int i = 0; i < Math.min(fresh.length, MOST_AT_ONCE); i++) {
                found += look(fresh[i]) ? 1 : 0;
            }
            return found;
        } catch (MessagingException e) {
            LOG.warn("The mailbox of returned letters cannot be read: {}", e.getMessage());
            return 0;
        }
    }

    private boolean look(Message message) throws MessagingException {
        message.setFlag(Flags.Flag.SEEN, true); // first: it may be one that cannot be read
        Optional<DeliveryReport> report = read(message);
        message.setFlag(Flags.Flag.DELETED, report.isPresent());
        return report.filter(DeliveryReport::failed).filter(this::note).isPresent();
    }

    private static Optional<DeliveryReport> read(Message message) {
        try {
            return DeliveryReport.of(message);
        } catch (MessagingException | IOException e) {
            // by its kind only: in its words something of the message may stand
            LOG.warn(
                    "A message among the returned letters cannot be read: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private boolean note(DeliveryReport report) {
        MessageName letter = report.letter();
        boolean ours =
                database.forSchool(
                        letter.school(),
                        () -> store.returned(letter, report.status(), clock.instant()));
        if (ours) {
            LOG.warn(
                    "Letter {} of school {} came back: {}",
                    letter.mail(),
                    letter.school(),
                    report.status());
        }
        return ours;
    }
}
