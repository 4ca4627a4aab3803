package nl.basispoortsimulator.basispoort;

import static nl.basispoortsimulator.basispoort.Shape.array;
import static nl.basispoortsimulator.basispoort.Shape.bool;
import static nl.basispoortsimulator.basispoort.Shape.date;
import static nl.basispoortsimulator.basispoort.Shape.int64;
import static nl.basispoortsimulator.basispoort.Shape.nullable;
import static nl.basispoortsimulator.basispoort.Shape.object;
import static nl.basispoortsimulator.basispoort.Shape.string;
import static nl.basispoortsimulator.basispoort.Shape.timestamp;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.basispoortsimulator.running.Client;
import nl.basispoortsimulator.running.Client.Answer;
import nl.basispoortsimulator.running.RunningSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The fourteen endpoints, written from the published facts (basispoort.md §1) field by field and
/// from nothing else.
@RunningSimulator
class InstitutionContractTest {
    private static final String WILGENHOEK = "/rest/v2/instellingen/127660";
    private static final String WITHOUT_PERMISSION = "/rest/v2/instellingen/152286";

    private static final Shape META =
            object(Map.of("mutationTimestamp", timestamp(), "generationTimestamp", timestamp()));
    private static final Shape GROUP =
            object(
                    Map.of(
                            "lasKey", nullable(string()),
                            "naam", nullable(string()),
                            "jaargroep", nullable(string()),
                            "omschrijving", nullable(string())));
    private static final Shape PERSON =
            object(
                    Map.of(
                            "achternaam", nullable(string()),
                            "voornaam", nullable(string()),
                            "voorvoegsel", nullable(string()),
                            "voorletters", nullable(string())));
    private static final Shape PUPIL =
            object(
                    Map.of(
                            "id", int64(),
                            "eckid", nullable(string()),
                            "lasKey", nullable(string()),
                            "persoonsgegevens", PERSON,
                            "jaargroep", nullable(string()),
                            "groep", nullable(string()),
                            "subgroepen", array(string())));
    private static final Shape MEMBER =
            object(
                    Map.of(
                            "id", int64(),
                            "eckid", nullable(string()),
                            "lasKey", nullable(string()),
                            "persoonsgegevens", PERSON,
                            "emailadres", nullable(string()),
                            "einddatum", nullable(date()),
                            "rollen", array(string()),
                            "groepen", array(string()),
                            "subgroepen", array(string())));

    @Autowired Client client;

    @BeforeEach
    void fromTheSeed() {
        client.reset();
    }

    @Test
    void institutionsIsAnArrayOfIds() {
        check("/rest/v2/instellingen", array(int64()));
        assertThat(ids(client.get("/rest/v2/instellingen").json()))
                .containsExactly(118377L, 127660L, 131204L, 140915L);
    }

    @Test
    void anInstitutionIsItsWholeRoster() {
        check(
                WILGENHOEK,
                object(
                        Map.of(
                                "groepen", array(GROUP),
                                "subgroepen", array(GROUP),
                                "leerlingen", array(PUPIL),
                                "medewerkers", array(MEMBER),
                                "actief", bool(),
                                "gefuseerdNaar", nullable(int64()),
                                "metaResult", META)));
        JsonNode roster = client.get(WILGENHOEK).json();
        assertThat(roster.path("leerlingen")).hasSize(438);
        assertThat(roster.path("medewerkers")).hasSize(31);
        assertThat(roster.path("groepen")).hasSize(17);
    }

    @Test
    void detailsHoldAddressAndKeysWithSmallLettersInTheAddition() {
        Map<String, Shape> fields = new HashMap<>();
        for (String name :
                List.of(
                        "naam",
                        "straat",
                        "huisnummer",
                        "huisnummertoevoeging",
                        "postcode",
                        "woonplaats",
                        "brincode",
                        "dependancecode",
                        "schoolkey",
                        "instellingRef",
                        "bestuurscode")) {
            fields.put(name, nullable(string()));
        }
        fields.put("actief", bool());
        fields.put("gefuseerdNaar", nullable(int64()));
        fields.put("metaResult", META);
        check(WILGENHOEK + "/details", object(fields));
        assertThat(client.get(WILGENHOEK + "/details").json().path("brincode").asString())
                .isEqualTo("99WH");
        assertThat(
                        client.get("/rest/v2/instellingen/118377/details")
                                .json()
                                .path("brincode")
                                .asString("?"))
                .as("a BRIN can be an empty string")
                .isEmpty();
    }

    @Test
    void groupsPupilsAndStaffAreReadApart() {
        check(
                WILGENHOEK + "/groepen",
                object(
                        Map.of(
                                "groepen", array(GROUP),
                                "subgroepen", array(GROUP),
                                "metaResult", META)));
        check(
                WILGENHOEK + "/leerlingen",
                object(Map.of("leerlingen", array(PUPIL), "metaResult", META)));
        check(
                WILGENHOEK + "/staf",
                object(Map.of("medewerkers", array(MEMBER), "metaResult", META)));
    }

    @Test
    void postReadsTheNamedPupilsByIdAndByEckId() {
        JsonNode two = client.get(WILGENHOEK + "/leerlingen").json().path("leerlingen");
        String ids = "[" + two.get(8).path("id") + "," + two.get(9).path("id") + ",1]";
        Answer byId = client.post(WILGENHOEK + "/leerlingen", ids);
        assertThat(byId.status()).isEqualTo(200);
        assertThat(byId.json().path("leerlingen")).containsExactly(two.get(8), two.get(9));
        Answer byEckId =
                client.post(
                        WILGENHOEK + "/leerlingen_eckid",
                        "[" + two.get(8).path("eckid") + ",\"https://ketenid.nl/niemand\"]");
        assertThat(byEckId.json().path("leerlingen")).containsExactly(two.get(8));
        assertThat(byEckId.json().path("metaResult").isObject()).isTrue();
    }

    @Test
    void refIsABareJsonString() {
        check(WILGENHOEK + "/ref", string());
        assertThat(client.get(WILGENHOEK + "/ref").json())
                .isEqualTo(client.get(WILGENHOEK + "/details").json().path("instellingRef"));
    }

    @Test
    void searchFindsWithTheBranchInTheBrinAndACapitalInTheAddition() {
        Map<String, Shape> fields = new HashMap<>();
        for (String name :
                List.of(
                        "brincode",
                        "straat",
                        "huisnummer",
                        "huisnummerToevoeging",
                        "postcode",
                        "woonplaats",
                        "telefoonNet",
                        "telefoonAbon",
                        "emailadres",
                        "bestuurscode")) {
            fields.put(name, nullable(string()));
        }
        fields.put("id", int64());
        fields.put("naam", string());
        fields.put("actief", bool());
        check("/rest/v2/nawsearch?activeOnly=false", array(object(fields)));
        assertThat(found("brincode=99WH&activeOnly=true"))
                .containsExactlyInAnyOrder(127660L, 127661L);
        assertThat(found("brincode=99WH01")).containsExactly(127661L);
        assertThat(found("naam=vuurvlinder")).containsExactly(152286L);
        assertThat(found("plaatsnaam=Rietbroek&postcode=3998")).containsExactly(127661L);
        assertThat(found("postcode=9099tp")).containsExactly(118377L);
        assertThat(found("naam=meidoorn")).isEmpty();
        assertThat(found("naam=meidoorn&activeOnly=false")).containsExactly(109432L);
    }

    @Test
    void aClosedSchoolPointsToTheOneItMergedInto() {
        client.control(
                "POST", "/schools/118377/scenario", "{\"name\":\"merger\",\"other\":131204}");
        JsonNode roster = client.get("/rest/v2/instellingen/118377").json();
        assertThat(roster.path("actief").asBoolean(true)).isFalse();
        assertThat(roster.path("gefuseerdNaar").asLong()).isEqualTo(131204);
        assertThat(client.get("/rest/v2/instellingen/131204").json().path("leerlingen"))
                .hasSize(1450 + 61);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/groepen", "/leerlingen", "/staf"})
    void aRosterCallWithoutPermissionIsForbidden(String part) {
        assertThat(client.get(WITHOUT_PERMISSION + part).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/groepen",
                "/leerlingen",
                "/staf",
                "/details",
                "/ref",
                "/uitgever/synchronizationpermission"
            })
    void anUnknownInstitutionIsNotFound(String part) {
        assertThat(client.get("/rest/v2/instellingen/42" + part).status()).isEqualTo(404);
    }

    @Test
    void aBrokenQuestionIsABadRequest() {
        assertThat(client.get("/rest/v2/instellingen/wilgenhoek").status()).isEqualTo(400);
        assertThat(client.post(WILGENHOEK + "/leerlingen", "{\"half").status()).isEqualTo(400);
        assertThat(
                        client.get(
                                        "/rest/v2/instellingen/synchronizationpermission/toegekend/gisteren")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void errorsAreJsonOrTextAsChosen() {
        assertThat(client.get("/rest/v2/instellingen/42").header("Content-Type"))
                .startsWith("text/plain");
        assertThat(client.get(WITHOUT_PERMISSION).header("Content-Type"))
                .startsWith("application/json");
        client.control("POST", "/errors", "{\"form\":\"json\"}");
        assertThat(client.get("/rest/v2/instellingen/42").json().path("status").asInt())
                .isEqualTo(404);
        client.control("POST", "/errors", "{\"form\":\"text\"}");
        assertThat(client.get(WITHOUT_PERMISSION).header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void realRostersAreIrregular() {
        List<JsonNode> pupils =
                all(client.get(WILGENHOEK + "/leerlingen").json().path("leerlingen"));
        assertThat(pupils).anyMatch(pupil -> pupil.path("eckid").isNull());
        assertThat(pupils).anyMatch(pupil -> pupil.path("lasKey").isNull());
        assertThat(pupils)
                .anyMatch(pupil -> pupil.at("/persoonsgegevens/voornaam").asString("").equals("."));
        List<JsonNode> staff = all(client.get(WILGENHOEK + "/staf").json().path("medewerkers"));
        assertThat(staff).anyMatch(member -> member.path("emailadres").isNull());
        assertThat(staff)
                .anyMatch(
                        member -> member.path("einddatum").asString("9999").startsWith("2026-08"));
    }

    @Test
    void theMutationMovesOnlyWhenSomethingChangesAndTheGenerationWithEveryAnswer() {
        OffsetDateTime before = mutated();
        assertThat(mutated()).isEqualTo(before);
        long pupil = client.get(WILGENHOEK).json().at("/leerlingen/40/id").asLong();
        String name =
                client.get(WILGENHOEK)
                        .json()
                        .at("/leerlingen/40/persoonsgegevens/achternaam")
                        .asString();
        client.control(
                "PATCH", "/schools/127660/pupils/" + pupil, "{\"surname\":\"" + name + "\"}");
        assertThat(mutated()).as("the same name again").isEqualTo(before);
        client.control("PATCH", "/schools/127660/pupils/" + pupil, "{\"surname\":\"Anders\"}");
        assertThat(mutated()).isAfter(before);
    }

    private OffsetDateTime mutated() {
        return OffsetDateTime.parse(
                client.get(WILGENHOEK).json().at("/metaResult/mutationTimestamp").asString());
    }

    private List<Long> found(String query) {
        return all(client.get("/rest/v2/nawsearch?" + query).json()).stream()
                .map(each -> each.path("id").asLong())
                .toList();
    }

    private void check(String path, Shape shape) {
        Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(shape.faults(path, answer.json())).isEmpty();
    }

    private static List<Long> ids(JsonNode array) {
        return all(array).stream().map(JsonNode::asLong).toList();
    }

    private static List<JsonNode> all(JsonNode array) {
        return Stream.of(array).flatMap(JsonNode::valueStream).toList();
    }
}
