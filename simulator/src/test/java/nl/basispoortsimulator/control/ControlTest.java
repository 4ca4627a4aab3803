package nl.basispoortsimulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.basispoortsimulator.roster.Scenario;
import nl.basispoortsimulator.running.Client;
import nl.basispoortsimulator.running.Client.Answer;
import nl.basispoortsimulator.running.RunningSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The control API: an edit here is what a publisher reads there.
@RunningSimulator
class ControlTest {
    private static final String SCHOOL = "/schools/127660";
    private static final String ROSTER = "/rest/v2/instellingen/127660";

    @Autowired Client client;

    @BeforeEach
    void fromTheSeed() {
        client.reset();
    }

    @AfterEach
    void backToTheSeed() {
        client.reset();
    }

    @Test
    void aPupilIsAddedRenamedMovedAndRemoved() {
        JsonNode added =
                client.control(
                                "POST",
                                SCHOOL + "/pupils",
                                "{\"given\":\"Fenna\",\"prefix\":\"de\",\"surname\":\"Nieuwe\","
                                        + "\"yearGroup\":\"3\",\"group\":\"Groep 3A\",\"eckId\":\"https://ketenid.nl/x\"}")
                        .json();
        long id = added.path("id").asLong();
        assertThat(pupil(id).at("/persoonsgegevens/achternaam").asString()).isEqualTo("Nieuwe");
        String group3A = pupil(id).path("groep").asString();
        change(id, "{\"surname\":\"Oude\",\"group\":\"Groep 3B\",\"eckId\":\"\"}");
        JsonNode changed = pupil(id);
        assertThat(changed.at("/persoonsgegevens/achternaam").asString()).isEqualTo("Oude");
        assertThat(changed.at("/persoonsgegevens/voorvoegsel").asString()).isEqualTo("de");
        assertThat(changed.path("groep").asString()).isNotEqualTo(group3A);
        assertThat(changed.path("eckid").isNull()).as("empty clears").isTrue();
        client.control("DELETE", SCHOOL + "/pupils/" + id, null);
        assertThat(client.get(ROSTER + "/leerlingen").json().path("leerlingen")).hasSize(438);
    }

    @Test
    void aMemberOfStaffGetsAndLosesTheCoordinatorsRole() {
        JsonNode member =
                client.control(
                                "POST",
                                SCHOOL + "/staff",
                                "{\"given\":\"Kim\",\"surname\":\"Nieuw\",\"email\":\"k@school.example\",\"roles\":[\"ICTCoordinator\"]}")
                        .json();
        String path = SCHOOL + "/staff/" + member.path("id").asLong();
        assertThat(member(member).path("rollen").toString()).isEqualTo("[\"ICTCoordinator\"]");
        client.control("PATCH", path, "{\"roles\":[],\"endDate\":\"2026-11-01\"}");
        assertThat(member(member).path("rollen")).isEmpty();
        assertThat(member(member).path("einddatum").asString()).isEqualTo("2026-11-01");
        client.control("DELETE", path, null);
        assertThat(client.get(ROSTER + "/staf").json().path("medewerkers")).hasSize(31);
    }

    @Test
    void aGroupIsRenamedAndKeepsItsKey() {
        String key = client.get(ROSTER + "/groepen").json().at("/groepen/0/lasKey").asString();
        client.control("POST", SCHOOL + "/groups/" + key, "{\"name\":\"De Egels\"}");
        JsonNode group = client.get(ROSTER + "/groepen").json().at("/groepen/0");
        assertThat(group.path("naam").asString()).isEqualTo("De Egels");
        assertThat(group.path("jaargroep").asString()).isEqualTo("1");
        client.control(
                "POST", SCHOOL + "/groups/NIEUW", "{\"name\":\"Instroom\",\"yearGroup\":\"1\"}");
        assertThat(client.get(ROSTER + "/groepen").json().path("groepen")).hasSize(18);
    }

    @Test
    void theClockGoesForwardOnly() {
        LocalDate today = today();
        client.control("POST", "/clock", "{\"advance\":\"P1D\"}");
        assertThat(today()).isEqualTo(today.plusDays(1));
        client.control("POST", "/clock", "{\"to\":\"2027-08-01\"}");
        assertThat(today()).isEqualTo("2027-08-01");
        assertThat(client.control("POST", "/clock", "{\"to\":\"2027-07-01\"}").status())
                .isEqualTo(400);
        assertThat(client.get(ROSTER).json().at("/metaResult/generationTimestamp").asString())
                .startsWith("2027-08-01T");
    }

    @Test
    void overNightAChangeReachesThePublisher() {
        client.control("POST", "/las", "{\"nightly\":true}");
        client.control("POST", SCHOOL + "/scenario", "{\"name\":\"prefix-in-surname\"}");
        assertThat(prefixes()).isNotZero();
        client.control("POST", "/clock", "{\"advance\":\"P1D\"}");
        assertThat(prefixes()).isZero();
    }

    @Test
    void everyScenarioHasAButtonAndAnOrder() {
        String page = client.page(client.browser(), "/bediening").body();
        for (Scenario scenario : Scenario.values()) {
            assertThat(page).contains("value=\"" + scenario.word() + "\"");
        }
        assertThat(
                        client.submit(
                                        client.browser(),
                                        "/bediening/scenario",
                                        "school=127660&scenario=empty-roster&andere=")
                                .status())
                .isEqualTo(303);
        assertThat(client.get(ROSTER).json().path("leerlingen")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/schools/1/scenario|{\"name\":\"merger\"}",
                "POST|/schools/127660/scenario|{\"name\":\"aardbeving\"}",
                "POST|/schools/127660/permission|{\"state\":\"misschien\"}",
                "DELETE|/schools/127660/pupils/1|",
                "PATCH|/schools/127660/staff/1|{}",
                "POST|/schools/127660/pupils|{\"group\":\"Groep 99\"}",
                "POST|/clock|{}",
                "POST|/clock|{\"advance\":\"morgen\"}",
                "POST|/sso/keys|{\"stage\":\"ooit\"}",
                "POST|/publishers|{\"code\":\"../x\"}",
                "POST|/faults|{\"kind\":\"cut\"}",
                "POST|/faults|half",
                "GET|/truth/taalblobs/onbekend|"
            })
    void aWrongOrderIsRefusedAndChangesNothing(String method, String path, String body) {
        String before = client.get(ROSTER + "/leerlingen").json().path("leerlingen").toString();
        Answer answer = client.control(method, path, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asString()).isNotBlank();
        assertThat(client.get(ROSTER + "/leerlingen").json().path("leerlingen").toString())
                .isEqualTo(before);
    }

    @Test
    void theAnswerSheetNamesPupilsOfTheSchoolOnly() {
        JsonNode account =
                client.control("GET", "/accounts", null)
                        .json()
                        .valueStream()
                        .filter(each -> each.path("displayName").asString().contains("Wilgenhoek"))
                        .findFirst()
                        .orElseThrow();
        JsonNode truth =
                client.control(
                                "GET",
                                "/truth/"
                                        + account.path("app").asString()
                                        + "/"
                                        + account.path("connectionKey").asString(),
                                null)
                        .json();
        List<Long> people =
                client.get(ROSTER)
                        .json()
                        .valueStream()
                        .flatMap(JsonNode::valueStream)
                        .map(each -> each.path("id").asLong())
                        .toList();
        assertThat(truth.valueStream().map(JsonNode::asLong)).isNotEmpty().isSubsetOf(people);
    }

    private JsonNode pupil(long id) {
        return client.post(ROSTER + "/leerlingen", "[" + id + "]").json().at("/leerlingen/0");
    }

    private JsonNode member(JsonNode added) {
        return client.get(ROSTER + "/staf")
                .json()
                .path("medewerkers")
                .valueStream()
                .filter(each -> each.path("id").equals(added.path("id")))
                .findFirst()
                .orElseThrow();
    }

    private void change(long pupil, String order) {
        assertThat(client.control("PATCH", SCHOOL + "/pupils/" + pupil, order).status())
                .isEqualTo(200);
    }

    private LocalDate today() {
        return LocalDate.parse(
                client.control("GET", "/clock", null).json().path("today").asString());
    }

    private long prefixes() {
        return client.get(ROSTER + "/leerlingen")
                .json()
                .path("leerlingen")
                .valueStream()
                .filter(each -> !each.at("/persoonsgegevens/voorvoegsel").isNull())
                .count();
    }
}
