package nl.basispoortsimulator.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Map;
import java.util.Properties;
import nl.basispoortsimulator.apps.Http;
import nl.basispoortsimulator.apps.Http.Answer;
import nl.basispoortsimulator.apps.SimulatorRunning;
import nl.basispoortsimulator.server.Addresses;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Mail in by SMTP, out by HTTP.
@SimulatorRunning
class MailboxTest {

    @Autowired private Addresses addresses;
    @Autowired private SmtpDoor door;

    @BeforeEach
    void empty() {
        http().delete("/mailbox/messages");
        http().delete("/mailbox/refusal");
    }

    @Test
    void aLetterIsFoundByItsRecipientWithItsDiacriticsIntact() throws MessagingException {
        send(
                "ict@vlier.example",
                "Taalblobs is gekoppeld – bevestiging",
                "Beste Zoë,\n438 leerlingen");
        send("ander@berk.example", "Iets anders", "Hallo");

        JsonNode found = http().get("/mailbox/messages?to=ICT@vlier.example").json();
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.path(0).path("subject").asString())
                .isEqualTo("Taalblobs is gekoppeld – bevestiging");
        assertThat(found.path(0).path("text").asString()).contains("Beste Zoë,", "438 leerlingen");
        assertThat(found.path(0).path("from").asString()).isEqualTo("portaal@example.com");
        assertThat(http().get("/mailbox/messages").json().size()).isEqualTo(2);
    }

    @Test
    void thePageListsSearchesAndLinksAddresses() throws MessagingException {
        send("ict@vlier.example", "Bevestig", "Klik op https://portal.example/x?a=1&b=2 graag");

        assertThat(http().get("/mailbox?to=ict@vlier.example").body()).contains("Bevestig");
        assertThat(http().get("/mailbox?to=niemand@x.example").body()).contains("Geen berichten");
        Answer letter = http().get("/mailbox/" + newest().path("id").asLong());
        assertThat(letter.body())
                .contains("<a href=\"https://portal.example/x?a=1&amp;b=2\">")
                .contains("Simulator");
    }

    @Test
    void aLetterWithScriptIsShownWithoutRunningIt() throws MessagingException {
        sendHtml(
                "ict@vlier.example",
                "<script>onderwerp</script>",
                "<p>Dag</p><script>alert(1)</script>");

        String id = newest().path("id").asString();
        assertThat(http().get("/mailbox").body()).doesNotContain("<script>");
        Document page = Jsoup.parse(http().get("/mailbox/" + id).body());
        assertThat(page.select("script")).isEmpty();
        Element frame = page.expectFirst("iframe");
        assertThat(frame.attr("sandbox"))
                .isNotEmpty()
                .doesNotContain("allow-scripts", "allow-same-origin");
        assertThat(frame.attr("srcdoc")).contains("<p>Dag</p>").contains("default-src 'none'");
    }

    @Test
    void refusedLettersAreNotKeptAndTheNextOneIs() throws MessagingException {
        assertThat(http().send("PUT", "/mailbox/refusal?code=451&times=1", null, Map.of()).status())
                .isEqualTo(204);

        assertThatThrownBy(() -> send("ict@vlier.example", "Een", "x"))
                .isInstanceOf(MessagingException.class)
                .hasStackTraceContaining("451");
        assertThat(http().get("/mailbox/messages").json().size()).isZero();

        send("ict@vlier.example", "Twee", "x");
        assertThat(newest().path("subject").asString()).isEqualTo("Twee");
        assertThat(http().send("PUT", "/mailbox/refusal?code=250", null, Map.of()).status())
                .isEqualTo(400);
    }

    @Test
    void theButtonThrowsEverythingAway() throws MessagingException {
        send("ict@vlier.example", "Weg", "x");

        assertThat(http().form("/mailbox/leeg", Map.of()).status()).isEqualTo(303);
        assertThat(http().get("/mailbox/messages").json().size()).isZero();
        assertThat(http().get("/mailbox/999999").status()).isEqualTo(404);
    }

    private Http http() {
        return Http.at(addresses.http(), null);
    }

    private JsonNode newest() {
        return http().get("/mailbox/messages").json().path(0);
    }

    private void send(String to, String subject, String text) throws MessagingException {
        MimeMessage message = message(to, subject);
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private void sendHtml(String to, String subject, String html) throws MessagingException {
        MimeMessage message = message(to, subject);
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText("Dag", "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setContent(html, "text/html;charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }

    private MimeMessage message(String to, String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(door.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("portaal@example.com"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        return message;
    }
}
