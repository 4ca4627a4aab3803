package nl.basispoortsimulator.basispoort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.basispoortsimulator.guess.Guess;
import nl.basispoortsimulator.running.Client;
import nl.basispoortsimulator.running.RunningSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Every guess can be turned, and what is answered turns with it.
@RunningSimulator
class GuessSwitchesTest {
    private static final String SCHOOLS = "/rest/v2/instellingen";
    private static final String WILGENHOEK = SCHOOLS + "/127660";
    private static final String OFFICE = "/hosted-lika/management/lika/ctrllearning";

    @Autowired Client client;

    @BeforeEach
    @AfterEach
    void fromTheSeed() {
        client.reset();
    }

    @ParameterizedTest
    @EnumSource(Guess.class)
    void eachCanBeTurnedAndResetTurnsItBack(Guess guess) {
        for (String value : guess.choices()) {
            turn(guess, value);
            assertThat(stands(guess)).isEqualTo(value);
        }
        client.reset();
        assertThat(stands(guess)).isEqualTo(guess.likeliest());
        assertThat(client.control("POST", "/guesses", order(guess, "anders")).status())
                .isEqualTo(400);
        assertThat(client.control("POST", "/guesses", "{\"onbekend\":\"x\"}").status())
                .isEqualTo(400);
    }

    @Test
    void theDocumentNamesEachWithItsValues() throws IOException {
        String document = Files.readString(Path.of("../docs/simulator.md"));
        for (Guess guess : Guess.values()) {
            String values =
                    String.join(
                            ", ", guess.choices().stream().map(each -> "`" + each + "`").toList());
            assertThat(document).contains("`" + guess.word() + "`: " + values);
        }
    }

    @Test
    void whatIsListed() {
        turn(Guess.INSTITUTIONS, "active");
        assertThat(client.get(SCHOOLS).body()).contains("152286").doesNotContain("109432");
        turn(Guess.INSTITUTIONS, "all");
        assertThat(client.get(SCHOOLS).body()).contains("152286", "109432");
    }

    @Test
    void statuses() {
        turn(Guess.OTHER_OFFICE, "404");
        assertThat(client.get("/hosted-lika/management/lika/anders/methode").status())
                .isEqualTo(404);
        turn(Guess.EMPTY_SUCCESS, "204");
        String users = "{\"gebruikers\":[]}";
        assertThat(client.put(OFFICE + "/methode/taalblobs/gebruiker", users).status())
                .isEqualTo(204);
        assertThat(client.delete(WILGENHOEK + "/uitgever/synchronizationpermission").status())
                .isEqualTo(204);
    }

    @Test
    void absentValuesAreLeftOut() {
        turn(Guess.ABSENT, "left-out");
        assertThat(client.get(WILGENHOEK).body()).doesNotContain(":null");
        assertThat(client.get(WILGENHOEK).json().has("gefuseerdNaar")).isFalse();
        assertThat(client.get(WILGENHOEK).json().path("leerlingen")).hasSize(438);
        assertThat(client.get(OFFICE + "/methode").body()).doesNotContain(":null");
    }

    @Test
    void theListsOfTheDay() {
        String zone = "{\"to\":\"2027-02-01\"}";
        client.control("POST", "/clock", zone);
        client.control("POST", "/clock", "{\"advance\":\"PT18H30M\"}");
        client.delete(WILGENHOEK + "/uitgever/synchronizationpermission");
        assertThat(withdrawn("2027-02-02")).contains("127660");
        turn(Guess.LIST_ZONE, "UTC");
        assertThat(withdrawn("2027-02-02")).doesNotContain("127660");
        assertThat(withdrawn("2027-02-01")).contains("127660");
        turn(Guess.HANDED_BACK, "unlisted");
        assertThat(withdrawn("2027-02-01")).doesNotContain("127660");
    }

    @Test
    void searchToTheLetterAndSchoolsWithoutCodes() {
        turn(Guess.SEARCH, "exact");
        assertThat(client.get("/rest/v2/nawsearch?naam=vuurvlinder").json()).isEmpty();
        assertThat(client.get("/rest/v2/nawsearch?naam=Obs%20De%20Vuurvlinder").json()).hasSize(1);
        turn(Guess.SCHOOL_CODES, "absent");
        JsonNode details = client.get(WILGENHOEK + "/details").json();
        assertThat(details.path("schoolkey").isNull()).isTrue();
        assertThat(details.path("bestuurscode").isNull()).isTrue();
        assertThat(
                        client.get("/rest/v2/nawsearch?brincode=99WH00")
                                .json()
                                .get(0)
                                .path("bestuurscode")
                                .isNull())
                .isTrue();
    }

    @Test
    void aProductIsLookedForUnderTheMethodsNamedWithIt() {
        client.post(
                OFFICE + "/methode/taalblobs/product",
                "{\"id\":\"groep5\",\"naam\":\"5\",\"url\":\"https://lesstof.example/5\"}");
        String order = "{\"methodes\":[%s],\"producten\":[\"groep5\"],\"gebruikers\":[409008]}";
        assertThat(grant(order.formatted(""))).isEqualTo(200);
        turn(Guess.BULK_PRODUCT, "named-methods");
        assertThat(grant(order.formatted(""))).isEqualTo(404);
        assertThat(grant(order.formatted("\"taalblobs\""))).isEqualTo(200);
    }

    @Test
    void whoLeftVanishesFromTheLists() {
        long pupil = client.get(WILGENHOEK).json().at("/leerlingen/7/id").asLong();
        String users = OFFICE + "/methode/taalblobs/gebruiker";
        client.put(users, "{\"gebruikers\":[409008," + pupil + "]}");
        client.control("DELETE", "/schools/127660/pupils/" + pupil, null);
        assertThat(client.get(users).body()).contains(String.valueOf(pupil));
        turn(Guess.LEAVERS_ON_LISTS, "vanish");
        assertThat(client.get(users).json().path("gebruikers").toString()).isEqualTo("[409008]");
    }

    @Test
    void groupsGetOtherKeysAtANewSchoolYear() {
        List<String> before = groupKeys();
        turn(Guess.NEW_YEAR_GROUP_KEYS, "new");
        play("127660", "new-school-year", "");
        assertThat(groupKeys()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        assertThat(client.get(WILGENHOEK).json().path("leerlingen").valueStream())
                .allMatch(pupil ->
                        pupil.path("groep").isNull()
                                || groupKeys().contains(pupil.path("groep").asString()));
    }

    @Test
    void aChildThatMovesKeepsTheId() {
        long child = client.get(WILGENHOEK).json().at("/leerlingen/9/id").asLong();
        turn(Guess.MOVING_CHILD_ID, "kept");
        play("127660", "pupil-moves", ",\"other\":131204,\"pupil\":" + child);
        assertThat(ids("131204")).contains(child);
        assertThat(ids("127660")).doesNotContain(child);
    }

    @Test
    void aMergerGivesOtherIdsAndLeavesTheRoster() {
        List<Long> before = ids("118377");
        turn(Guess.MERGER_IDS, "new");
        turn(Guess.MERGED_SCHOOL, "full");
        play("118377", "merger", ",\"other\":131204");
        assertThat(ids("131204")).hasSize(1450 + 61).doesNotContainAnyElementsOf(before);
        assertThat(ids("118377")).isEqualTo(before);
        assertThat(client.get(SCHOOLS + "/118377").json().path("actief").asBoolean(true)).isFalse();
    }

    @Test
    void anAssertionFollowsTheSimulatorsClock() {
        client.control("POST", "/clock", "{\"to\":\"2031-05-05\"}");
        assertThat(assertion()).doesNotContain("2031-05-05T");
        turn(Guess.ASSERTION_CLOCK, "simulator");
        assertThat(assertion()).contains("2031-05-05T");
    }

    @Test
    void theCoordinatorsAreMailedWhenAPublisherAsksForPermission() {
        String ask = SCHOOLS + "/152286/uitgever/synchronizationpermission?request-permission=true";
        client.get(ask);
        assertThat(mails()).isEmpty();
        client.reset();
        turn(Guess.REQUEST_MAIL, "coordinators");
        client.get(ask);
        client.get(ask);
        assertThat(mails()).as("asked twice, mailed once").hasSize(1);
    }

    private List<String> mails() {
        List<String> subjects = new ArrayList<>();
        client.page(client.browser(), "/mailbox/messages")
                .json()
                .valueStream()
                .forEach(mail -> subjects.add(mail.path("subject").asString()));
        return subjects;
    }

    private String assertion() {
        String response =
                client.control(
                                "GET",
                                "/sso/response?school=127660&person=409008&acs=http://localhost:8080/saml/acs&variant=good",
                                null)
                        .json()
                        .path("SAMLResponse")
                        .asString();
        return new String(
                java.util.Base64.getDecoder().decode(response),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<String> groupKeys() {
        return client.get(WILGENHOEK)
                .json()
                .path("groepen")
                .valueStream()
                .map(group -> group.path("lasKey").asString())
                .toList();
    }

    private List<Long> ids(String school) {
        turn(Guess.INSTITUTIONS, "all");
        return client.control("GET", "/schools/" + school, null)
                .json()
                .path("pupils")
                .valueStream()
                .map(pupil -> pupil.path("id").asLong())
                .toList();
    }

    private void play(String school, String scenario, String more) {
        client.control(
                "POST",
                "/schools/" + school + "/scenario",
                "{\"name\":\"" + scenario + "\"" + more + "}");
    }

    private int grant(String order) {
        return client.post(OFFICE + "/permissions/grant", order).status();
    }

    private String withdrawn(String day) {
        return client.get(SCHOOLS + "/synchronizationpermission/ingetrokken/" + day).body();
    }

    private void turn(Guess guess, String value) {
        assertThat(client.control("POST", "/guesses", order(guess, value)).status()).isEqualTo(200);
    }

    private String stands(Guess guess) {
        return client.control("GET", "/guesses", null)
                .json()
                .path(guess.word())
                .path("is")
                .asString();
    }

    private static String order(Guess guess, String value) {
        return "{\"" + guess.word() + "\":\"" + value + "\"}";
    }
}
