package nl.basispoortsimulator.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.basispoortsimulator.journal.Journal;
import nl.basispoortsimulator.journal.Resettable;
import nl.basispoortsimulator.time.SimulatorClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything that was mailed, newest last.
@Component
class Mailbox implements Resettable {

    private static final String TOPIC = "mailbox";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Journal journal;
    private final SimulatorClock clock;
    private final List<ReceivedMail> mails = new ArrayList<>();
    private long lastId;
    private @Nullable Refusal refusal;

    Mailbox(Journal journal, SimulatorClock clock) {
        this.journal = journal;
        this.clock = clock;
        journal.recorded(TOPIC).forEach(this::replay);
    }

    synchronized void receive(String sender, List<String> recipients, String raw) {
        ReceivedMail mail = new ReceivedMail(lastId + 1, clock.instant(), sender, recipients, raw);
        journal.append(TOPIC, new Event(mail));
        keep(mail);
    }

    /// Newest first.
    synchronized List<ReceivedMail> all() {
        return List.copyOf(mails.reversed());
    }

    synchronized Optional<ReceivedMail> mail(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }

    synchronized void deleteAll() {
        journal.append(TOPIC, new Event(null));
        mails.clear();
    }

    /// Refuses the next letters; null: none any more.
    synchronized void refuse(@Nullable Refusal next) {
        refusal = next;
    }

    /// What to answer to a letter that is being offered: null takes it.
    synchronized @Nullable String refusalNow() {
        Refusal now = refusal;
        if (now == null) {
            return null;
        }
        refusal = now.used();
        return now.reply();
    }

    @Override
    public synchronized void reset() {
        mails.clear();
        refusal = null;
    }

    private void replay(JsonNode line) {
        ReceivedMail mail = JSON.treeToValue(line, Event.class).mail();
        if (mail == null) {
            mails.clear();
        } else {
            keep(mail);
        }
    }

    private void keep(ReceivedMail mail) {
        mails.add(mail);
        lastId = mail.id();
    }

    /// How letters are turned away.
    ///
    /// @param reply an SMTP reply: `4xx` try again later, `5xx` never
    /// @param times how many more, 0 for all
    record Refusal(String reply, int times) {

        @Nullable Refusal used() {
            return switch (times) {
                case 0 -> this;
                case 1 -> null;
                default -> new Refusal(reply, times - 1);
            };
        }
    }

    /// A line in the journal: a letter, or nothing when all were thrown away.
    private record Event(@Nullable ReceivedMail mail) {}
}
