package nl.beheerportaal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.beheerportaal.PortalOnPaper;
import nl.beheerportaal.audit.Actor;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.audit.Mention;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.regenboog.DeRegenboog;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/// Why somebody is in an app, how it was on a past day, and the school's own log.
class StoryPagesTest {
    private final PortalOnPaper portal = new PortalOnPaper();
    private final Browser joost = new Browser(portal, PortalOnPaper.joost());

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void everyRowOfTheAppLeadsToItsStoryAndTheAddressNamesNobody() {
        Browser.Answer app = joost.get("/apps/taalblobs");
        List<String> paths = app.page().select("#leerlingen tbody th a").eachAttr("href");
        assertThat(paths).isNotEmpty().doesNotHaveDuplicates();
        for (String path : paths) {
            assertThat(path).matches("/apps/taalblobs/wie/[0-9a-f]{24}");
            Browser.Answer page = joost.get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.page().select("#waarom dd").text()).isNotBlank();
        }
    }

    @Test
    void whatHappenedToAnAccountIsToldWithWhoAndWhen() {
        var account = DeRegenboog.accounts().getFirst();
        portal.desk.recorded.add(
                new AuditEvent(
                        new Actor.Coordinator(new PersonId(2002), "Joost Dekker"),
                        AuditAction.STEP_DONE,
                        DeRegenboog.TAALBLOBS,
                        List.of(
                                Mention.account(
                                        DeRegenboog.TAALBLOBS,
                                        account.id(),
                                        account.name().shown())),
                        Facts.none().code("step", "UPDATE").code("why", "ROSTER_CHANGED")));
        Element row =
                Objects.requireNonNull(
                        joost.get("/apps/taalblobs?q=" + account.userName())
                                .page()
                                .selectFirst("#leerlingen tbody th a"));
        joost.get(row.attr("href"))
                .shows(
                        "Account bijgewerkt (in Basispoort veranderd)",
                        "Joost Dekker",
                        "Wat er is gebeurd");
    }

    @Test
    void aDayBeforeTheFirstSynchronisationSaysSo() {
        joost.get("/apps/taalblobs/toen?dag=2026-11-01")
                .shows("Er was toen nog niets gesynchroniseerd");
        assertThat(joost.get("/apps/taalblobs/toen?dag=morgen").status()).isEqualTo(200);
    }

    @Test
    void theLogIsTheSchoolsOwnAndItsDownloadToo() throws Exception {
        portal.desk.recorded.add(
                AuditEvent.of(
                        new Actor.Coordinator(new PersonId(2002), "=Joost Dekker"),
                        AuditAction.SIGNED_IN,
                        null,
                        Facts.none().flag("readOnly", false)));
        joost.get("/account").shows("Ingelogd", "Download het hele logboek");
        var file = joost.request(HttpMethod.GET, "/account/logboek.csv", Map.of());
        assertThat(file.getContentAsString(StandardCharsets.UTF_8))
                .contains("\"Ingelogd\"", "\"'=Joost Dekker\"", "\"readOnly=false\"");
        assertThat(file.getHeader("Content-Disposition")).contains("attachment");
        Browser stranger = new Browser(portal, PortalOnPaper.stranger());
        assertThat(
                        stranger.request(HttpMethod.GET, "/account/logboek.csv", Map.of())
                                .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("Joost");
    }
}
