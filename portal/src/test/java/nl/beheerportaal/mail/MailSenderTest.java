package nl.beheerportaal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.platform.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Real SMTP, real PostgreSQL.
final class MailSenderTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final EncryptedJson ENCRYPTED =
            new EncryptedJson(new Codec(Map.of()), new Cipher(TestDatabase.keys()));
    private static final Letterhead HEAD =
            new Letterhead(
                    "Beheerportaal Woordhelder",
                    "beheerportaal@woordhelder.nl",
                    "helpdesk@woordhelder.nl",
                    "Activeer de digitale methodes van CtrlLearning");
    private static final MailChoices CHOICES =
            new MailChoices(
                    DATABASE.database(),
                    new KeyedHash(TestDatabase.keys()),
                    URI.create("https://portal.example/"));
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Letter LETTER = new Letter.Withdrawn("De Regenboog");

    private final GreenMail mailbox =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final StoredOutbox outbox =
            new StoredOutbox(DATABASE.database(), ENCRYPTED, HEAD, CHOICES);
    private final SchoolId school = new SchoolId(DATABASE.addSchool(NUMBER.incrementAndGet()));

    @AfterEach
    void empty() {
        mailbox.stop();
        DATABASE.asSuperuser().sql("delete from mail_queue").update();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aLetterGoesToEachInTextAndHtmlFromThePortalWithReplyToTheHelpdesk() throws Exception {
        mailbox.start();
        post("withdrawn/1", joost(), sanne());

        assertThat(sender(mailbox.getSmtp().getPort(), NOON).sendDue()).isEqualTo(2);

        MimeMessage[] received = mailbox.getReceivedMessages();
        assertThat(Arrays.stream(received).map(message -> header(message, "To")))
                .containsExactlyInAnyOrder("joost@school.example", "sanne@school.example");
        MimeMessage first = received[0];
        assertThat(first.getSubject()).isEqualTo("De Regenboog deelt geen gegevens meer");
        assertThat(header(first, "From"))
                .isEqualTo("Beheerportaal Woordhelder <beheerportaal@woordhelder.nl>");
        assertThat(header(first, "Reply-To")).isEqualTo("helpdesk@woordhelder.nl");
        assertThat(header(first, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(raw(first)).contains("text/plain", "text/html", "multipart/alternative");
        assertThat(sender(mailbox.getSmtp().getPort(), NOON).sendDue()).as("again").isZero();
    }

    @Test
    void aReminderIsStoppedWithOneClickAndWhatMustBeKnownGoesOn() throws Exception {
        mailbox.start();
        Letter reminder =
                new Letter.Unfinished("Taalblobs", 2, URI.create("https://portal.example/apps"));
        post("unfinished/1", reminder, joost(), sanne());
        sender(mailbox.getSmtp().getPort(), NOON).sendDue();
        MimeMessage first =
                Arrays.stream(mailbox.getReceivedMessages())
                        .filter(message -> header(message, "To").startsWith("joost"))
                        .findFirst()
                        .orElseThrow();
        String link = header(first, "List-Unsubscribe");
        assertThat(link).matches("<https://portal\\.example/afmelden/[0-9a-f]{64}>");
        assertThat(header(first, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        String token = link.substring(link.lastIndexOf('/') + 1, link.length() - 1);
        assertThat(raw(first).replace("=\r\n", "")).contains(token);

        assertThat(CHOICES.choose("0".repeat(64), true, NOON)).as("nobody's").isFalse();
        assertThat(CHOICES.choose(token, true, NOON)).isTrue();
        assertThat(CHOICES.stopped(token)).contains(true);
        post("unfinished/2", reminder, joost(), sanne());
        post("withdrawn/2", joost());
        sender(mailbox.getSmtp().getPort(), NOON).sendDue();
        assertThat(mailbox.getReceivedMessages())
                .extracting(message -> header(message, "To") + " " + message.getSubject())
                .containsExactlyInAnyOrder(
                        "joost@school.example Taalblobs: je bent nog niet klaar met koppelen",
                        "sanne@school.example Taalblobs: je bent nog niet klaar met koppelen",
                        "sanne@school.example Taalblobs: je bent nog niet klaar met koppelen",
                        "joost@school.example De Regenboog deelt geen gegevens meer");
        for (MimeMessage message : mailbox.getReceivedMessages()) {
            assertThat(raw(message).contains("List-Unsubscribe"))
                    .isEqualTo(message.getSubject().startsWith("Taalblobs"));
        }

        CHOICES.choose(token, false, NOON);
        post("unfinished/3", reminder, joost());
        assertThat(sender(mailbox.getSmtp().getPort(), NOON).sendDue()).isEqualTo(1);
    }

    @Test
    void oneEventIsToldOnce() {
        mailbox.start();
        post("withdrawn/1", joost());
        post("withdrawn/1", joost(), sanne());

        sender(mailbox.getSmtp().getPort(), NOON).sendDue();

        assertThat(mailbox.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        assertThatThrownBy(() ->
                        DATABASE.database()
                                .forSchool(
                                        school.value(),
                                        () -> {
                                            outbox.post(
                                                    school, "x", LETTER, List.of(joost()), NOON);
                                            throw new IllegalArgumentException("afterwards");
                                        }))
                .hasMessage("afterwards");
        assertThat(queue()).isEmpty();
    }

    @Test
    void aServerThatIsAwayLosesNothingAndDoublesNothing() {
        mailbox.start();
        int port = mailbox.getSmtp().getPort();
        mailbox.stop();
        post("withdrawn/1", joost(), sanne());

        assertThat(sender(port, NOON).sendDue()).isZero();
        assertThat(sender(port, NOON.plus(Duration.ofDays(30))).sendDue()).isZero();
        assertThat(queue()).as("nothing is given up").hasSize(2).doesNotContain("550");

        GreenMail back =
                new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            MailSender later = sender(port, NOON.plus(Duration.ofDays(31)));
            assertThat(later.sendDue()).isEqualTo(2);
            assertThat(later.sendDue()).isZero();
            assertThat(back.getReceivedMessages()).hasSize(2);
        } finally {
            back.stop();
        }
    }

    @Test
    void anAddressTheServerDoesNotKnowIsGivenUpAndTheOthersGo() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp()) {
            smtp.script =
                    line -> line.contains("joost") ? "550 5.1.1 joost@school.example unknown" : "";
            post("withdrawn/1", joost(), sanne());

            assertThat(sender(smtp.port(), NOON).sendDue()).isEqualTo(1);

            assertThat(smtp.received).hasSize(1);
            assertThat(queue()).containsExactly("given up 550");
            assertThat(sender(smtp.port(), NOON.plus(Duration.ofDays(9))).sendDue()).isZero();
        }
    }

    @Test
    void whatTheServerDoesNotTakeNowIsTriedAgainWithLongerWaitsAndGivenUpAfterDays()
            throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp()) {
            smtp.script = line -> line.startsWith("RCPT") ? "450 4.2.1 busy" : "";
            post("withdrawn/1", joost());

            sender(smtp.port(), NOON).sendDue();
            assertThat(due()).isEqualTo(NOON.plusSeconds(60));
            sender(smtp.port(), NOON.plusSeconds(59)).sendDue();
            assertThat(due()).as("not before it is due").isEqualTo(NOON.plusSeconds(60));
            sender(smtp.port(), NOON.plusSeconds(60)).sendDue();
            assertThat(due()).isEqualTo(NOON.plusSeconds(180));
            assertThat(queue()).containsExactly("waits 450");

            smtp.script = _ -> "";
            assertThat(sender(smtp.port(), NOON.plusSeconds(180)).sendDue()).isEqualTo(1);

            smtp.script = line -> line.equals(".") ? "451 later" : "";
            post("withdrawn/2", joost());
            sender(smtp.port(), NOON.plusSeconds(200)).sendDue();
            assertThat(queue()).containsExactly("waits 451");
            sender(smtp.port(), NOON.plus(Duration.ofDays(6))).sendDue();
            assertThat(queue()).containsExactly("given up 451");
        }
    }

    @Test
    void aServerThatClosesOrRefusesTheSenderIsAway() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp()) {
            post("withdrawn/1", joost());
            smtp.script = line -> line.startsWith("RCPT") ? "421 closing" : "";
            sender(smtp.port(), NOON).sendDue();
            assertThat(queue().getFirst()).startsWith("waits");
            smtp.script = line -> line.matches("(EHLO|HELO).*") ? "554 no" : "";
            sender(smtp.port(), NOON.plus(Duration.ofDays(9))).sendDue();
            assertThat(queue().getFirst()).startsWith("waits");
        }
    }

    @Test
    void aLetterTheServerRejectsAsAWholeIsGivenUp() throws Exception {
        try (ScriptedSmtp smtp = new ScriptedSmtp()) {
            post("withdrawn/1", joost());
            smtp.script = line -> line.equals(".") ? "554 5.7.1 policy" : "";
            sender(smtp.port(), NOON).sendDue();
            assertThat(queue()).containsExactly("given up 554");
        }
    }

    @Test
    void somethingThatIsNoAddressIsGivenUpAndHoldsNobodyUp() {
        mailbox.start();
        post(
                "withdrawn/1",
                new Recipient(new PersonId(1), "Kees", "kees at school\r\nBcc: x@y", Language.NL),
                sanne());

        assertThat(sender(mailbox.getSmtp().getPort(), NOON).sendDue()).isEqualTo(1);
        assertThat(queue()).containsExactly("given up ADDRESS");
    }

    @Test
    void aNodeThatDiesAfterSendingSendsAgainUnderTheSameMessageId() throws Exception {
        mailbox.start();
        post("withdrawn/1", joost());
        MailStore store = new MailStore(DATABASE.database(), ENCRYPTED);
        Postman real = new SmtpPostman(smtp(mailbox.getSmtp().getPort()), HEAD);
        Postman dying =
                letter -> {
                    real.deliver(letter);
                    throw new IllegalStateException("the node dies here");
                };
        assertThatThrownBy(() ->
                        new MailSender(DATABASE.database(), store, dying, () -> NOON).sendDue())
                .hasMessage("the node dies here");
        MailSender soon = new MailSender(DATABASE.database(), store, real, () -> NOON);
        assertThat(soon.sendDue()).as("while the other may still be at it").isZero();
        Instant later = NOON.plus(Duration.ofMinutes(16));
        assertThat(new MailSender(DATABASE.database(), store, real, () -> later).sendDue())
                .isEqualTo(1);

        MimeMessage[] received = mailbox.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
    }

    @Test
    void manyNodesSendEachLetterOnce() throws Exception {
        mailbox.start();
        post(
                "withdrawn/1",
                IntStream.range(0, 40)
                        .mapToObj(n ->
                                new Recipient(
                                        new PersonId(n),
                                        "Naam",
                                        "n" + n + "@school.example",
                                        Language.NL))
                        .toArray(Recipient[]::new));
        Callable<Integer> sending = () -> sender(mailbox.getSmtp().getPort(), NOON).sendDue();
        int sent = 0;
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> each : nodes.invokeAll(List.of(sending, sending, sending))) {
                sent += each.get();
            }
        }
        assertThat(sent).isEqualTo(40);
        assertThat(mailbox.getReceivedMessages()).hasSize(40);
    }

    /// With statistics of a small table PostgreSQL joins the other way round.
    @Test
    void oneLetterIsTakenWhateverPlanPostgresMakes() {
        post("withdrawn/1", joost(), sanne());
        DATABASE.asSuperuser().sql("analyze mail_queue").update();
        MailStore store = new MailStore(DATABASE.database(), ENCRYPTED);

        assertThat(DATABASE.database().forFleet(() -> store.take(NOON, NOON.plusSeconds(60))))
                .isPresent();
        assertThat(DATABASE.database().forFleet(() -> store.take(NOON, NOON.plusSeconds(60))))
                .as("the other was not taken with it")
                .isPresent();
    }

    @Test
    void addressesAndWordsLieEncrypted() {
        post("withdrawn/1", joost());
        String row =
                DATABASE.asSuperuser()
                        .sql(
                                "select m::text || encode(content, 'escape') from mail m where school_id = ?")
                        .param(school.value())
                        .query(String.class)
                        .single();
        assertThat(row).contains("Withdrawn").doesNotContain("joost", "Joost", "Regenboog");
    }

    private void post(String event, Recipient... to) {
        post(event, LETTER, to);
    }

    private void post(String event, Letter letter, Recipient... to) {
        DATABASE.database()
                .forSchool(
                        school.value(),
                        () -> outbox.post(school, event, letter, List.of(to), NOON));
    }

    private List<String> queue() {
        return DATABASE.asSuperuser()
                .sql(
                        """
                        select case when given_up is null then 'waits ' else 'given up ' end
                            || coalesce(problem, '') from mail_queue where school_id = ?
                        """)
                .param(school.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Instant due() {
        return DATABASE.asSuperuser()
                .sql("select due from mail_queue where school_id = ?")
                .param(school.value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static MailSender sender(int port, Instant now) {
        return new MailSender(DATABASE.database(), ENCRYPTED, smtp(port), HEAD, () -> now);
    }

    private static JavaMailSenderImpl smtp(int port) {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        smtp.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        smtp.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        smtp.getJavaMailProperties().put("mail.smtp.localhost", "localhost");
        return smtp;
    }

    private static Recipient joost() {
        return new Recipient(
                new PersonId(2002), "Joost Dekker", "joost@school.example", Language.NL);
    }

    private static Recipient sanne() {
        return new Recipient(new PersonId(2001), "Sanne Bos", "sanne@school.example", Language.NL);
    }

    private static String header(MimeMessage message, String name) {
        try {
            return String.join(",", message.getHeader(name));
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String raw(MimeMessage message) throws Exception {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
