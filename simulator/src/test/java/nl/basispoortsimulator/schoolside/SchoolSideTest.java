package nl.basispoortsimulator.schoolside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.basispoortsimulator.running.Client;
import nl.basispoortsimulator.running.RunningSimulator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The school's side in the browser, pressed as a person would.
@RunningSimulator
class SchoolSideTest {
    private static final String MARIEKE = "409008";
    private static final String SANNE = "409025";

    @Autowired Client client;
    HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void anEmptyBrowser() {
        client.reset();
        browser = client.browser();
    }

    @Test
    void everyPageSaysItIsASimulatorAndNamesItself() {
        signIn(MARIEKE);
        for (String path :
                new String[] {
                    "/",
                    "/scholen/127660/inloggen",
                    "/lesmateriaal",
                    "/beheer/uitgeverijen",
                    "/bediening"
                }) {
            Document page = page(path);
            assertThat(page.select("header strong").text()).isEqualTo("Simulator");
            assertThat(page.select("html").attr("lang")).isEqualTo("nl");
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.title()).isNotEmpty();
            for (Element field : page.select("select, input:not([type=hidden])")) {
                assertThat(page.select("label[for=" + field.id() + "]"))
                        .as(path + field)
                        .hasSize(1);
            }
        }
    }

    @Test
    void aCoordinatorSeesThePortalsTileAndPressesIt() {
        signIn(MARIEKE);
        Document material = page("/lesmateriaal");
        assertThat(material.select("h2").eachText())
                .contains("Beheerportaal")
                .doesNotContain("Taalblobs");
        Element form = material.select("#tegel-ctrllearning\\.beheerportaal").first();
        assertThat(form).isNotNull();
        var answer =
                client.submit(browser, "/lesmateriaal/tegel", "tegel=ctrllearning.beheerportaal");
        Document sent = Jsoup.parse(answer.body());
        assertThat(sent.select("#saml-form").attr("action"))
                .isEqualTo("http://localhost:8080/saml/acs");
        assertThat(sent.select("#saml-form button").text()).isEqualTo("Ga verder");
        String xml =
                new String(
                        Base64.getDecoder().decode(sent.select("[name=SAMLResponse]").val()),
                        StandardCharsets.UTF_8);
        assertThat(xml).contains(">" + MARIEKE + "<");
    }

    @Test
    void aTeacherHasNoTileAndCannotPressOneAllTheSame() {
        signIn(SANNE);
        assertThat(page("/lesmateriaal").select("h2").eachText()).doesNotContain("Beheerportaal");
        assertThat(
                        client.submit(
                                        browser,
                                        "/lesmateriaal/tegel",
                                        "tegel=ctrllearning.beheerportaal")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void tilesFollowLika() {
        client.post(
                "/hosted-lika/management/lika/ctrllearning/methode/taalblobs/gebruiker/addlist",
                "{\"gebruikers\":[" + SANNE + "]}");
        signIn(SANNE);
        assertThat(page("/lesmateriaal").select("h2").eachText()).contains("Taalblobs");
        assertThat(
                        client.submit(
                                        browser,
                                        "/lesmateriaal/tegel",
                                        "tegel=ctrllearning.taalblobs")
                                .body())
                .contains("/apps/taalblobs/saml/acs");
    }

    @Test
    void theSliderOfTheCoordinatorChangesThePermission() {
        signIn(MARIEKE);
        Element slider = page("/beheer/uitgeverijen").select("[role=switch]").first();
        assertThat(slider).isNotNull();
        assertThat(slider == null ? "" : slider.text())
                .isEqualTo("Activeer de digitale methodes van CtrlLearning");
        client.submit(browser, "/beheer/uitgeverijen", "uitgever=ctrllearning&aan=false");
        assertThat(client.get("/rest/v2/instellingen/127660").status()).isEqualTo(403);
        client.submit(browser, "/beheer/uitgeverijen", "uitgever=ctrllearning&aan=true");
        assertThat(client.get("/rest/v2/instellingen/127660").status()).isEqualTo(200);
    }

    @Test
    void onlyACoordinatorMaySlide() {
        signIn(SANNE);
        assertThat(
                        client.submit(
                                        browser,
                                        "/beheer/uitgeverijen",
                                        "uitgever=ctrllearning&aan=false")
                                .status())
                .isEqualTo(403);
        assertThat(client.page(client.browser(), "/beheer/uitgeverijen").status()).isEqualTo(403);
        assertThat(client.get("/rest/v2/instellingen/127660").status()).isEqualTo(200);
    }

    @Test
    void aShortcutLeadsThroughSignInToItsTargetWithItsQuery() {
        String ref = client.control("GET", "/schools/127660", null).json().path("ref").asString();
        String target = "http://localhost:8080/saml/acs?naar=overzicht";
        String entry =
                "/login/snelkoppelaar?NETWERKBEHEERDER=4&INSTELLING_REF="
                        + ref
                        + "&TARGET="
                        + URLEncoder.encode(target, StandardCharsets.UTF_8);
        String signIn = client.page(browser, entry).header("Location");
        assertThat(signIn).startsWith("/scholen/127660/inloggen?naar=");
        String form =
                "persoon=" + MARIEKE + "&naar=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
        String next = client.submit(browser, "/scholen/127660/inloggen", form).header("Location");
        Document sent = Jsoup.parse(client.page(browser, next).body());
        assertThat(sent.select("#saml-form").attr("action")).isEqualTo(target);
        assertThat(
                        client.page(
                                        browser,
                                        "/login/snelkoppelaar?TARGET=https://vreemd.example/acs")
                                .status())
                .as("a target that is no tile")
                .isEqualTo(403);
    }

    @Test
    void whoLeftTheSchoolIsSignedOutByTheRoster() {
        signIn(SANNE);
        client.control("DELETE", "/schools/127660/staff/" + SANNE, null);
        assertThat(client.page(browser, "/lesmateriaal").header("Location")).isEqualTo("/scholen");
    }

    @Test
    void anUnknownPersonOrSchoolIsSaidSo() {
        assertThat(client.submit(browser, "/scholen/127660/inloggen", "persoon=1").status())
                .isEqualTo(404);
        assertThat(client.page(browser, "/scholen/1/inloggen").status()).isEqualTo(404);
    }

    @Test
    void anotherSitesPageCannotControlTheSimulator() throws Exception {
        String control =
                client.page(browser, "/scholen")
                        .response()
                        .uri()
                        .resolve("/control/reset")
                        .toString();
        var foreign =
                java.net.http.HttpRequest.newBuilder(java.net.URI.create(control))
                        .header("Origin", "https://vreemd.example")
                        .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                        .build();
        assertThat(Client.exchange(browser, foreign).status()).isEqualTo(403);
    }

    private void signIn(String person) {
        assertThat(client.submit(browser, "/scholen/127660/inloggen", "persoon=" + person).status())
                .isEqualTo(303);
    }

    private Document page(String path) {
        return Jsoup.parse(client.page(browser, path).body());
    }
}
