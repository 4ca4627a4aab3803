package nl.beheerportaal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.platform.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Real SMTP, real IMAP, real PostgreSQL.
final class ReturnedMailTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final EncryptedJson ENCRYPTED =
            new EncryptedJson(new Codec(Map.of()), new Cipher(TestDatabase.keys()));
    private static final Letterhead HEAD =
            new Letterhead(
                    "Beheerportaal Woordhelder",
                    "beheerportaal@woordhelder.nl",
                    "helpdesk@woordhelder.nl",
                    "Activeer de digitale methodes van CtrlLearning");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofHours(3));
    private static final String BOX = "retour@woordhelder.nl";

    private final GreenMail server =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                    });
    private final SchoolId school =
            new SchoolId(DATABASE.addSchool(UUID.randomUUID().getLeastSignificantBits() >>> 1));
    private GreenMailUser returns;

    ReturnedMailTest() {
        server.start();
        returns = server.setUser(BOX, "retour", "geheim");
    }

    @BeforeEach
    void aLetterIsSent() {
        StoredOutbox outbox =
                new StoredOutbox(
                        DATABASE.database(),
                        ENCRYPTED,
                        HEAD,
                        new MailChoices(
                                DATABASE.database(),
                                new KeyedHash(TestDatabase.keys()),
                                URI.create("https://portal.example/")));
        DATABASE.database()
                .forSchool(
                        school.value(),
                        () ->
                                outbox.post(
                                        school,
                                        "withdrawn/1",
                                        new Letter.Withdrawn("De Regenboog"),
                                        List.of(joost()),
                                        NOON));
        assertThat(sender(NOON).sendDue()).isEqualTo(1);
        assertThat(letter().sent()).isEqualTo(NOON);
    }

    @AfterEach
    void stop() {
        server.stop();
        DATABASE.asSuperuser().sql("delete from mail_queue").update();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aLetterThatCameBackIsMarkedWithTheCodeAndItsReportIsThrownAway() throws Exception {
        arrives(report("failed", "5.1.1 (bad destination mailbox)", nameOfTheLetter()));

        assertThat(collect(LATER)).isEqualTo(1);

        assertThat(letter().returned()).isTrue();
        assertThat(letter().givenUp()).isEqualTo(LATER);
        assertThat(letter().problem()).isEqualTo("5.1.1");
        assertThat(inTheBox()).isZero();
        assertThat(sender(LATER.plus(Duration.ofDays(1))).sendDue()).as("not by itself").isZero();
    }

    @Test
    void whoSendsItAgainStartsAnew() throws Exception {
        arrives(report("failed", "5.1.1", nameOfTheLetter()));
        collect(LATER);
        DATABASE.database()
                .forSchool(
                        school.value(),
                        () -> {
                            assertThat(log().again(school.value(), letter().id(), LATER)).isTrue();
                        });

        assertThat(letter().returned()).isFalse();
        assertThat(sender(LATER).sendDue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "delivered", "relayed", "expanded"})
    void aServerThatGoesOnTryingIsNoReasonToGiveUp(String action) throws Exception {
        arrives(report(action, "4.4.1", nameOfTheLetter()));

        assertThat(collect(LATER)).isZero();

        assertThat(letter().givenUp()).isNull();
        assertThat(inTheBox()).isZero();
    }

    @Test
    void whatAPersonWroteStaysInTheMailbox() throws Exception {
        arrives("Subject: Re: De Regenboog\n\nIk ben met verlof.\n");

        assertThat(collect(LATER)).isZero();
        assertThat(collect(LATER)).as("again").isZero();

        assertThat(letter().givenUp()).isNull();
        assertThat(inTheBox()).isEqualTo(1);
    }

    /// Anybody can send us a report.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<0123456789abcdef0123456789abcdef.0123456789abcdef0123456789abcdef@woordhelder.nl>",
                "<iets@woordhelder.nl>",
                "<>",
                "' or 1=1"
            })
    void aReportOfALetterThatIsNotOursChangesNothing(String name) throws Exception {
        arrives(report("failed", "5.1.1", name));

        assertThat(collect(LATER)).isZero();

        assertThat(letter().givenUp()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n",
                "Content-Type: multipart/report\n\n--b\nContent-Type: message/delivery-status\n\n\n--b--\n",
                "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nnonsense",
                "Content-Type: \u0000\n\n"
            })
    void garbageStopsNothing(String message) throws Exception {
        String name = nameOfTheLetter();
        arrives(message);
        arrives(report("failed", "5.1.1", name));

        assertThat(collect(LATER)).isEqualTo(1);
    }

    @Test
    void aMailboxThatIsAwayIsTriedAgainAnotherTime() throws Exception {
        ReturnedMail mail = returned(LATER);
        arrives(report("failed", "5.1.1", nameOfTheLetter()));
        server.stop();

        assertThat(mail.collect()).isZero();
    }

    @Test
    void thePasswordGoesOverTheNetEncryptedOnly() {
        for (String wrong :
                List.of(
                        "imap://retour@mail.example/INBOX",
                        "imap://retour@127.0.0.1.example/INBOX",
                        "pop3s://retour@mail.example/INBOX",
                        "imaps://mail.example/INBOX",
                        "imaps://retour@mail.example/")) {
            assertThatThrownBy(() -> new ReturnBox(URI.create(wrong), new Secret("geheim")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong);
        }
        assertThat(new ReturnBox(URI.create("imaps://r@mail.example/INBOX"), new Secret("x")))
                .isNotNull();
    }

    private String nameOfTheLetter() throws MessagingException {
        return server.getReceivedMessages()[0].getMessageID();
    }

    private void arrives(String message) throws MessagingException {
        returns.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
    }

    /// As RFC 3464 has it in its examples.
    private static String report(String action, String status, String name) {
        return """
        From: Mail Delivery Subsystem <MAILER-DAEMON@school.example>
        To: <retour@woordhelder.nl>
        Subject: Returned mail
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

        --grens

        There was a problem with joost@school.example.

        --grens
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.school.example

        Final-Recipient: rfc822; joost@school.example
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 no such user

        --grens
        Content-Type: text/rfc822-headers

        From: beheerportaal@woordhelder.nl
        Message-ID: %s
        Subject: De Regenboog deelt geen gegevens meer

        --grens--
        """
                .formatted(action, status, name);
    }

    private int collect(Instant now) {
        return returned(now).collect();
    }

    private ReturnedMail returned(Instant now) {
        URI box = URI.create("imap://retour@127.0.0.1:" + server.getImap().getPort() + "/INBOX");
        return new ReturnedMail(
                DATABASE.database(),
                ENCRYPTED,
                new ReturnBox(box, new Secret("geheim")),
                () -> now);
    }

    private int inTheBox() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(returns).getMessageCount();
    }

    private MailLog.Entry letter() {
        return DATABASE.database()
                .forSchool(school.value(), () -> log().newest(school.value(), 1).getFirst());
    }

    private static MailLog log() {
        return new MailLog(DATABASE.database(), ENCRYPTED);
    }

    private MailSender sender(Instant now) {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(server.getSmtp().getPort());
        return new MailSender(DATABASE.database(), ENCRYPTED, smtp, HEAD, () -> now);
    }

    private static Recipient joost() {
        return new Recipient(
                new PersonId(2002), "Joost Dekker", "joost@school.example", Language.NL);
    }
}
