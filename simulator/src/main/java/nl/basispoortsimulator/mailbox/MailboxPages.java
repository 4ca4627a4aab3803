package nl.basispoortsimulator.mailbox;

import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.basispoortsimulator.page.Html;
import nl.basispoortsimulator.page.SimulatorPage;
import nl.basispoortsimulator.time.SimulatorClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The mail for people: a list, and one letter.
@RestController
class MailboxPages {

    private static final String PART = "Mailbox";
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss").withZone(SimulatorClock.ZONE);

    /// Goes before the letter's own HTML: nothing is fetched, and a link opens beside this page.
    private static final String SHOW_ONLY =
            """
            <meta http-equiv="Content-Security-Policy"
             content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><base target="_blank">
            """;

    private final Mailbox mailbox;

    MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/mailbox")
    ResponseEntity<String> list(@RequestParam(required = false) @Nullable String to) {
        String wanted = to == null ? "" : to.strip();
        List<Html> rows =
                mailbox.all().stream()
                        .filter(mail -> wanted.isEmpty() || mail.isFor(wanted))
                        .map(ReadableMail::of)
                        .map(MailboxPages::row)
                        .toList();
        return new SimulatorPage(
                        PART,
                        "Verzonden e-mail",
                        Html.of(
                                """
                                <form method="get" action="/mailbox"><label>Ontvanger
                                <input name="to" value="{}"></label> <button>Zoek</button></form>
                                {}
                                <form method="post" action="/mailbox/leeg"><button>Alles weggooien</button></form>
                                """,
                                wanted,
                                table(rows)))
                .ok();
    }

    @GetMapping("/mailbox/{id}")
    ResponseEntity<String> show(@PathVariable long id) {
        return mailbox.mail(id)
                .map(ReadableMail::of)
                .map(mail -> new SimulatorPage(PART, mail.subject(), letter(mail)).ok())
                .orElseGet(MailboxPages::noSuchMail);
    }

    @PostMapping("/mailbox/leeg")
    ResponseEntity<Void> empty() {
        mailbox.deleteAll();
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", "/mailbox").build();
    }

    private static Html table(List<Html> rows) {
        return rows.isEmpty()
                ? Html.of("<p>Geen berichten.</p>")
                : Html.of(
                        """
                        <div class="wide"><table><tr><th>Wanneer</th><th>Aan</th><th>Onderwerp</th></tr>{}</table></div>
                        """,
                        rows);
    }

    private static Html row(ReadableMail mail) {
        return Html.of(
                "<tr><td>{}</td><td>{}</td><td><a href=\"/mailbox/{}\">{}</a></td></tr>",
                WHEN.format(mail.receivedAt()),
                String.join(", ", mail.to()),
                mail.id(),
                mail.subject().isBlank() ? "(geen onderwerp)" : mail.subject());
    }

    private static Html letter(ReadableMail mail) {
        Html framed =
                mail.html().isBlank()
                        ? Html.NOTHING
                        : Html.of(
                                """
                                <h2>HTML</h2>
                                <iframe title="Het bericht" sandbox="allow-popups allow-popups-to-escape-sandbox"
                                 srcdoc="{}"></iframe>
                                """,
                                SHOW_ONLY + mail.html());
        Html plain =
                mail.text().isBlank()
                        ? Html.NOTHING
                        : Html.of("<h2>Tekst</h2>{}", linked(mail.text()));
        return Html.of(
                """
                <p><a href="/mailbox">Terug naar de lijst</a></p>
                <p>Van {}<br>Aan {}<br>Ontvangen {}</p>
                {}{}
                """,
                mail.from(),
                String.join(", ", mail.to()),
                WHEN.format(mail.receivedAt()),
                plain,
                framed);
    }

    /// The text with its web addresses as links, because the links in these letters are what one
    /// looks for.
    private static Html linked(String text) {
        StringBuilder out = new StringBuilder();
        for (String piece : text.split("(?=https?://)|(?<=\\s)", -1)) {
            String bare = piece.stripTrailing();
            boolean link = bare.startsWith("http://") || bare.startsWith("https://");
            out.append(
                    link
                            ? Html.of(
                                            "<a href=\"{}\">{}</a>{}",
                                            bare,
                                            bare,
                                            piece.substring(bare.length()))
                                    .markup()
                            : Html.escape(piece));
        }
        return new Html("<pre>" + out + "</pre>");
    }

    private static ResponseEntity<String> noSuchMail() {
        return new SimulatorPage(
                        PART,
                        "Dit bericht is er niet",
                        Html.of("<p><a href=\"/mailbox\">Naar de lijst</a></p>"))
                .answer(HttpStatus.NOT_FOUND);
    }
}
