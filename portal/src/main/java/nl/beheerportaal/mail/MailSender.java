package nl.beheerportaal.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSender;

/// Sends what waits in the outbox. Any number of nodes may do so at once. No transaction is open
/// while the mail server is spoken to.
///
/// A letter is sent at least once: when a node dies between the server's *accepted* and our note of
/// it, it is sent again, under the same Message-ID.
public final class MailSender {
    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    /// Longer than the time-outs of one conversation with the server together.
    private static final Duration TAKEN = Duration.ofMinutes(15);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /// RFC 5321 §4.5.4.1: four to five days.
    private static final Duration PATIENCE = Duration.ofDays(5);

    private static final int MOST_AT_ONCE = 1_000;

    private final Database database;
    private final MailStore store;
    private final Postman postman;
    private final InstantSource clock;

    public MailSender(
            Database database,
            EncryptedJson encrypted,
            JavaMailSender smtp,
            Letterhead head,
            InstantSource clock) {
        this(database, new MailStore(database, encrypted), new SmtpPostman(smtp, head), clock);
    }

    MailSender(Database database, MailStore store, Postman postman, InstantSource clock) {
        this.database = database;
        this.store = store;
        this.postman = postman;
        this.clock = clock;
    }

    /// Sends every letter that is due, until none is or the server is away.
    ///
    /// @return how many the server took
    public int sendDue() {
        int sent = 0;
        for (int tries = 0; tries < MOST_AT_ONCE; tries++) {
            Optional<MailStore.Taken> taken = take();
            if (taken.isEmpty()) {
                return sent;
            }
            switch (send(taken.get())) {
                case Postman.Delivery.Accepted _ -> sent++;
                case Postman.Delivery.Refused _, Postman.Delivery.Later _ -> {}
                case Postman.Delivery.Down(String code) -> {
                    LOG.warn("The mail server takes nothing ({}); letters wait", code);
                    return sent;
                }
            }
        }
        return sent;
    }

    private Optional<MailStore.Taken> take() {
        Instant now = clock.instant();
        return database.forFleet(() -> store.take(now, now.plus(TAKEN)));
    }

    private Postman.Delivery send(MailStore.Taken taken) {
        MailStore.Ready ready = database.forSchool(taken.school(), () -> store.read(taken));
        Postman.Delivery delivery = postman.deliver(ready.written());
        database.forSchool(
                taken.school(), () -> note(taken, ready.created(), delivery, clock.instant()));
        return delivery;
    }

    private void note(
            MailStore.Taken taken, Instant created, Postman.Delivery delivery, Instant now) {
        switch (delivery) {
            case Postman.Delivery.Accepted _ -> store.sent(taken, now);
            case Postman.Delivery.Refused(String code) -> giveUp(taken, now, code);
            case Postman.Delivery.Later(String code) -> {
                if (now.isAfter(created.plus(PATIENCE))) {
                    giveUp(taken, now, code);
                } else {
                    store.again(taken, now.plus(wait(taken.attempts())), code);
                }
            }
            case Postman.Delivery.Down(String code) ->
                    store.again(taken, now.plus(wait(taken.attempts())), code);
        }
    }

    private void giveUp(MailStore.Taken taken, Instant now, String code) {
        LOG.warn("Letter {} of school {} is given up: {}", taken.mail(), taken.school(), code);
        store.giveUp(taken, now, code);
    }

    /// One minute, two, four, and so on up to an hour.
    private static Duration wait(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
