package nl.beheerportaal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.beheerportaal.PortalOnPaper;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.mail.Language;
import nl.beheerportaal.mail.Letter;
import nl.beheerportaal.mail.Outbox;
import nl.beheerportaal.mail.Recipient;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.regenboog.DeRegenboog;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/// Reminders stop with one click of a mail program, or by a person on the page, who can start them
/// again.
class UnsubscribePageTest {
    @Test
    void oneClickStopsThemAndThePageStartsThemAgain() {
        try (PortalOnPaper portal = new PortalOnPaper()) {
            String path = "/afmelden/" + token(portal);
            Browser nobody = new Browser(portal, null);
            nobody.get(path).shows("Wil je herinneringen en nieuws van ons?", "Stuur ze niet meer");

            assertThat(
                            nobody.request(
                                            HttpMethod.POST,
                                            path,
                                            Map.of("List-Unsubscribe", "One-Click"))
                                    .getStatus())
                    .as("no redirect: mail programs do not follow one")
                    .isEqualTo(200);
            Browser.Answer page = nobody.get(path);
            page.shows("Je krijgt geen herinneringen en nieuws meer.");

            nobody.press(page, "#weer-wel", Map.of()).shows("Stuur ze niet meer");
            nobody.press(nobody.get(path), "#stop", Map.of())
                    .shows("Je krijgt geen herinneringen en nieuws meer.");
        }
    }

    private static String token(PortalOnPaper portal) {
        UUID school = portal.part(TestDatabase.class).addSchool(77);
        portal.part(Database.class)
                .forSchool(
                        school,
                        () ->
                                portal.part(Outbox.class)
                                        .post(
                                                new SchoolId(school),
                                                "unfinished",
                                                new Letter.Unfinished(
                                                        "Taalblobs",
                                                        2,
                                                        URI.create("https://portaal.example/")),
                                                List.of(
                                                        new Recipient(
                                                                new PersonId(2002),
                                                                "Joost",
                                                                "joost@regenboog.example",
                                                                Language.NL)),
                                                DeRegenboog.NOW));
        return portal.part(TestDatabase.class)
                .asSuperuser()
                .sql("select token from mail_choice")
                .query(String.class)
                .single();
    }
}
