package nl.basispoortsimulator.apps.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import nl.basispoortsimulator.apps.Http;
import nl.basispoortsimulator.apps.Http.Answer;
import nl.basispoortsimulator.apps.SimulatorRunning;
import nl.basispoortsimulator.apps.SmallWorld;
import nl.basispoortsimulator.server.Addresses;
import nl.basispoortsimulator.sso.Keys;
import nl.basispoortsimulator.sso.Passenger;
import nl.basispoortsimulator.sso.ResponseMaker;
import nl.basispoortsimulator.sso.Variant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// From a signed response to the page in the app, as a browser walks it.
@SimulatorRunning
class ArrivalTest {

    private static final long COLLEAGUE = 700_999;

    @Autowired private Addresses addresses;
    @Autowired private ResponseMaker basispoort;
    @Autowired private Keys keys;
    private Http browser = Http.browser("");
    private Http vlier = Http.at("", null);

    @BeforeEach
    void open() {
        browser = Http.browser(addresses.http());
        vlier =
                Http.at(
                        addresses.http() + "/apps/taalblobs/scim/" + SmallWorld.VLIER + "/v2",
                        SmallWorld.token(SmallWorld.VLIER));
    }

    @Test
    void aLinkedPupilSeesTheirAccountAndAddsToTheirWork() {
        String id = pupil(700_100);
        putInGroup(id, "g-5a");

        Answer arrived = arrive(700_100, SmallWorld.VLIER_AT_BASISPOORT, Variant.GOOD);
        assertThat(arrived.status()).as(arrived.body()).isEqualTo(303);
        assertThat(arrived.header("Location")).isEqualTo("/apps/taalblobs");
        Document page = page();
        assertThat(page.expectFirst("#naam").text()).isEqualTo("Noor de Vries");
        assertThat(page.expectFirst("#groep").text()).isEqualTo("Groep 5A");
        assertThat(page.expectFirst("#opdrachten").text()).isEqualTo("0");
        assertThat(page.expectFirst(".banner").text()).contains("Simulator");

        browser.form("/apps/taalblobs/opdracht", Map.of());
        assertThat(page().expectFirst("#opdrachten").text()).isEqualTo("1");
        JsonNode work =
                vlier.get("/Users/" + id)
                        .json()
                        .path("urn:ietf:params:scim:schemas:extension:beheerportaal:2.0:User");
        assertThat(work.path("completedAssignments").asInt()).isEqualTo(1);
        assertThat(work.has("lastUsed")).isTrue();

        browser.form("/apps/taalblobs/uitloggen", Map.of());
        assertThat(page().select("#naam")).isEmpty();
    }

    @Test
    void someoneSwitchedOffIsRefusedAndIsPutOutWhileInside() {
        String id = pupil(700_200);
        assertThat(arrive(700_200, SmallWorld.VLIER_AT_BASISPOORT, Variant.GOOD).status())
                .isEqualTo(303);

        vlier.patch(
                "/Users/" + id,
                """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations":[{"op":"replace","path":"active","value":false}]}
                """);

        assertThat(browser.get("/apps/taalblobs").status()).isEqualTo(403);
        Answer again = arrive(700_200, SmallWorld.VLIER_AT_BASISPOORT, Variant.GOOD);
        assertThat(again.status()).isEqualTo(403);
        assertThat(Jsoup.parse(again.body()).expectFirst("#geweigerd").text()).contains("uitgezet");
    }

    @Test
    void someoneNobodyLinkedIsRefused() {
        Answer refused = arrive(700_300, SmallWorld.VLIER_AT_BASISPOORT, Variant.GOOD);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Je staat nog niet in deze app");
        assertThat(browser.get("/apps/taalblobs").body()).doesNotContain("id=\"naam\"");
    }

    @Test
    void theSamePersonAtAnotherSchoolIsSomebodyElse() {
        pupil(700_400);

        Answer refused = arrive(700_400, 999_999, Variant.GOOD);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Jouw school heeft hier geen account");
    }

    @ParameterizedTest
    @EnumSource(
            value = Variant.class,
            mode = Mode.EXCLUDE,
            names = {"GOOD", "NO_ROLE", "REPLAY"})
    void everyBadResponseIsRefused(Variant variant) {
        long person = 710_000L + Math.floorMod(variant.word().hashCode(), 80_000);
        pupil(person);

        Answer refused = arrive(person, SmallWorld.VLIER_AT_BASISPOORT, variant);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(browser.get("/apps/taalblobs").body()).doesNotContain("id=\"naam\"");
    }

    @Test
    void aResponseOpensTheAppOnce() {
        pupil(700_500);
        assertThat(arrive(700_500, SmallWorld.VLIER_AT_BASISPOORT, Variant.GOOD).status())
                .isEqualTo(303);

        Answer replayed = arrive(700_500, SmallWorld.VLIER_AT_BASISPOORT, Variant.REPLAY);

        assertThat(replayed.status()).isEqualTo(403);
        assertThat(replayed.body()).contains("al een keer gebruikt");
    }

    @Test
    void aKeyCountsOnlyWhileBasispoortListsIt() {
        pupil(700_600);
        String old = response(700_600, SmallWorld.VLIER_AT_BASISPOORT, Variant.GOOD);
        try {
            keys.moveTo(Keys.Stage.SWITCHED);
            assertThat(arrive(700_600, SmallWorld.VLIER_AT_BASISPOORT, Variant.GOOD).status())
                    .isEqualTo(303);
            keys.moveTo(Keys.Stage.AFTER);
            assertThat(arrive(700_600, SmallWorld.VLIER_AT_BASISPOORT, Variant.GOOD).status())
                    .isEqualTo(303);
            assertThat(post(old).status()).isEqualTo(403);
        } finally {
            keys.moveTo(Keys.Stage.BEFORE);
        }
        assertThat(post(old).status()).isEqualTo(303);
    }

    @Test
    void nonsenseInsteadOfAResponseIsRefusedInPlainWords() {
        for (String nonsense : new String[] {"", "%%%", encoded("hallo"), encoded("<a/>")}) {
            Answer refused =
                    browser.form("/apps/taalblobs/saml/acs", Map.of("SAMLResponse", nonsense));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).contains("Het bericht is geen");
        }
        for (String path : new String[] {"saml/acs", "opdracht", "uitloggen"}) {
            assertThat(browser.form("/apps/nergens/" + path, Map.of()).status()).isEqualTo(404);
        }
    }

    @Test
    void theSchoolPageShowsEverybodyWithTheirWork() {
        assertThat(browser.get("/apps").body()).contains("/apps/taalblobs", "/apps/rekenblobs");
        assertThat(browser.get("/apps/taalblobs").body()).contains(SmallWorld.BERK);
        Document page =
                Jsoup.parse(browser.get("/apps/taalblobs/scholen/" + SmallWorld.BERK).body());

        assertThat(page.select("tr").size()).isGreaterThan(1450);
        assertThat(page.text()).contains("Kind39 van de Berk").contains("hele school");
        assertThat(browser.get("/apps/taalblobs/scholen/geen").status()).isEqualTo(404);
    }

    private String pupil(long person) {
        Answer made =
                vlier.post(
                        "/Users",
                        """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"a%s",
                         "externalId":"%d","userType":"student","active":true,
                         "name":{"givenName":"Noor","familyName":"de Vries"}}
                        """
                                .formatted(UUID.randomUUID(), person));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("id").asString();
    }

    private void putInGroup(String user, String group) {
        vlier.patch(
                "/Groups/" + group,
                """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations":[{"op":"add","path":"members","value":[{"value":"%s"}]}]}
                """
                        .formatted(user));
    }

    private Answer arrive(long person, long school, Variant variant) {
        return post(response(person, school, variant));
    }

    private Answer post(String xml) {
        return browser.form("/apps/taalblobs/saml/acs", Map.of("SAMLResponse", encoded(xml)));
    }

    private String response(long person, long school, Variant variant) {
        String acs = addresses.http() + "/apps/taalblobs/saml/acs";
        Passenger passenger =
                new Passenger(
                        person, school, UUID.randomUUID().toString(), null, true, 1, "", COLLEAGUE);
        return basispoort.make(passenger, acs, variant).orElseThrow();
    }

    private Document page() {
        return Jsoup.parse(browser.get("/apps/taalblobs").body());
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
