package nl.basispoortsimulator.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.basispoortsimulator.journal.Journal;
import nl.basispoortsimulator.time.SimulatorClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the mailbox remembers.
class MailboxMemoryTest {

    @TempDir private Path folder;

    @Test
    void lettersAreThereAfterARestartAndThoseThrownAwayAreNot() {
        try (Journal journal = open()) {
            Mailbox mailbox = mailbox(journal);
            mailbox.receive("a@x.example", List.of("b@x.example"), "Subject: weg\r\n\r\nx");
            mailbox.deleteAll();
            mailbox.receive("a@x.example", List.of("b@x.example"), "Subject: blijft\r\n\r\nx");
        }
        try (Journal journal = open()) {
            Mailbox mailbox = mailbox(journal);
            assertThat(mailbox.all())
                    .singleElement()
                    .extracting(mail -> ReadableMail.of(mail).subject())
                    .isEqualTo("blijft");
            mailbox.receive("a@x.example", List.of("c@x.example"), "Subject: nieuw\r\n\r\nx");
            assertThat(mailbox.all().getFirst().id()).isGreaterThan(mailbox.all().getLast().id());
        }
    }

    @Test
    void aLetterThatCannotBeReadIsShownAsItCameIn() {
        ReceivedMail broken =
                new ReceivedMail(
                        1,
                        java.time.Instant.EPOCH,
                        "a@x.example",
                        List.of("b@x.example"),
                        "Content-Type: multipart/mixed; boundary=x\r\nContent-Transfer-Encoding: nonsense\r\n\r\nHallo");

        assertThat(ReadableMail.of(broken).text()).contains("Hallo");
    }

    @Test
    void aRefusalCountsDown() {
        Mailbox mailbox = mailbox(Journal.inMemory());
        mailbox.refuse(new Mailbox.Refusal("451 later", 2));

        assertThat(mailbox.refusalNow()).isEqualTo("451 later");
        assertThat(mailbox.refusalNow()).isEqualTo("451 later");
        assertThat(mailbox.refusalNow()).isNull();
    }

    private Journal open() {
        return Journal.open(folder.resolve("journal.jsonl"));
    }

    private static Mailbox mailbox(Journal journal) {
        return new Mailbox(journal, new SimulatorClock(journal));
    }
}
