package nl.basispoortsimulator.apps.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.basispoortsimulator.apps.Http;
import nl.basispoortsimulator.apps.Http.Answer;
import nl.basispoortsimulator.running.Client;
import nl.basispoortsimulator.running.RunningSimulator;
import nl.basispoortsimulator.server.Addresses;
import nl.basispoortsimulator.world.AppAccount;
import nl.basispoortsimulator.world.AppAccount.AppUser;
import nl.basispoortsimulator.world.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The whole way of a child: signed in at Basispoort, a press on the tile, inside the app.
@RunningSimulator
class TileJourneyTest {

    private static final long WILGENHOEK = 127660;

    @Autowired private Addresses addresses;
    @Autowired private World world;
    @Autowired private Client client;

    @BeforeEach
    void seed() {
        client.reset();
    }

    @Test
    void aLinkedPupilIsInTheOldAccountWithTheOldWorkAndARemovedOneIsRefused() {
        AppAccount account = wilgenhoek();
        AppUser user =
                account.users().stream()
                        .filter(each -> each.active() && each.pupil())
                        .filter(each -> each.completedAssignments() > 0)
                        .filter(each -> account.origins().containsKey(each.id()))
                        .findFirst()
                        .orElseThrow();
        long person = account.origins().getOrDefault(user.id(), 0L);
        Http portal =
                Http.at(
                        addresses.http()
                                + "/apps/taalblobs/scim/"
                                + account.connectionKey()
                                + "/v2",
                        account.bearerToken());
        replace(portal, user, "externalId", "\"" + person + "\"");
        client.post(
                "/hosted-lika/management/lika/ctrllearning/permissions/grant",
                "{\"methodes\":[\"taalblobs\"],\"gebruikers\":[" + person + "]}");

        Http browser = Http.browser(addresses.http());
        browser.form(
                "/scholen/" + WILGENHOEK + "/inloggen", Map.of("persoon", Long.toString(person)));
        Answer arrived = post(browser, pressed(browser));

        assertThat(arrived.status()).as(arrived.body()).isEqualTo(303);
        Document inside = Jsoup.parse(browser.get(arrived.header("Location")).body());
        assertThat(inside.expectFirst("#gebruikersnaam").text()).isEqualTo(user.userName());
        assertThat(inside.expectFirst("#opdrachten").text())
                .isEqualTo(Integer.toString(user.completedAssignments()));
        assertThat(browser.get("/lesmateriaal").body()).contains("Ingelogd als");

        Document underway = pressed(browser);
        replace(portal, user, "active", "false");
        assertThat(post(browser, underway).status()).isEqualTo(403);
        assertThat(browser.get("/apps/taalblobs").body()).doesNotContain(user.userName());
    }

    private AppAccount wilgenhoek() {
        return world.accountsOf("taalblobs").stream()
                .filter(account -> account.owner() == WILGENHOEK)
                .findFirst()
                .orElseThrow();
    }

    private static void replace(Http portal, AppUser user, String path, String value) {
        Answer changed =
                portal.patch(
                        "/Users/" + user.id(),
                        """
                        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                         "Operations":[{"op":"replace","path":"%s","value":%s}]}
                        """
                                .formatted(path, value));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    /// Presses the tile; the answer is the page whose form goes to the app by itself.
    private static Document pressed(Http browser) {
        Document material = Jsoup.parse(browser.get("/lesmateriaal").body());
        Element form = material.expectFirst("form#tegel-ctrllearning\\.taalblobs");
        return Jsoup.parse(browser.form(form.attr("action"), fields(form)).body());
    }

    private static Answer post(Http browser, Document page) {
        Element form = page.expectFirst("#saml-form");
        return browser.form(form.attr("action"), fields(form));
    }

    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new HashMap<>();
        form.select("input").forEach(each -> fields.put(each.attr("name"), each.attr("value")));
        return fields;
    }
}
