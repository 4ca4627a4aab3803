package nl.basispoortsimulator.basispoort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.basispoortsimulator.running.Client;
import nl.basispoortsimulator.running.RunningSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What we chose ourselves where basispoort.md is silent, and what our own world holds. The
/// contract itself is tried in the module `simulator-contract`.
@RunningSimulator
class GuessesTest {
    private static final String WILGENHOEK = "/rest/v2/instellingen/127660";
    private static final String WITHOUT_PERMISSION = "/rest/v2/instellingen/152286";
    private static final String OFFICE = "/hosted-lika/management/lika/ctrllearning";

    @Autowired Client client;

    @BeforeEach
    void fromTheSeed() {
        client.reset();
    }

    @Test
    void onlySchoolsWithPermissionAreListed() {
        assertThat(client.get("/rest/v2/instellingen").body())
                .isEqualTo("[118377,127660,131204,140915]");
        assertThat(
                        client.get(
                                        "/rest/v2/instellingen/synchronizationpermission/toegekend/2026-09-01")
                                .body())
                .isEqualTo("[118377,127660,131204,140915]");
        assertThat(
                        client.get(
                                        "/rest/v2/instellingen/synchronizationpermission/toegekend/2031-01-01")
                                .body())
                .isEqualTo("[]");
    }

    @Test
    void theWilgenhoekIsAsLargeAsTheDocumentSays() {
        JsonNode roster = client.get(WILGENHOEK).json();
        assertThat(roster.path("leerlingen")).hasSize(438);
        assertThat(roster.path("medewerkers")).hasSize(31);
        assertThat(roster.path("groepen")).hasSize(17);
    }

    @Test
    void searchComparesLoosely() {
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
    void aMergerBringsTheChildrenToTheOtherSchool() {
        client.control(
                "POST", "/schools/118377/scenario", "{\"name\":\"merger\",\"other\":131204}");
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
        assertThat(client.put(OFFICE + "/methode/taalblobs/gebruiker", "{}").status())
                .isEqualTo(400);
    }

    @Test
    void whatIsThereAlreadyWhatIsNotThereAndWhatIsAnothersHaveStatusesOfTheirOwn() {
        String tile = "{\"id\":\"taalblobs\",\"naam\":\"x\"}";
        assertThat(client.post(OFFICE + "/methode", tile).status()).isEqualTo(409);
        assertThat(client.get(OFFICE + "/methode/onbekend").status()).isEqualTo(404);
        assertThat(client.get("/hosted-lika/management/lika/anders/methode").status())
                .isEqualTo(403);
        String order = "{\"methodes\":[\"onbekend\"],\"gebruikers\":[409008]}";
        assertThat(client.post(OFFICE + "/permissions/grant", order).status()).isEqualTo(404);
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
    void absentValuesAreWrittenAsNull() {
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
    void theDoorsDoNotLeadIntoEachOther() {
        assertThat(client.page(client.browser(), "/rest/v2/instellingen").status()).isEqualTo(403);
        assertThat(client.get("/scholen").status()).isEqualTo(404);
        assertThat(client.get("/control").status()).isEqualTo(404);
    }

    private List<Long> found(String query) {
        return all(client.get("/rest/v2/nawsearch?" + query).json()).stream()
                .map(each -> each.path("id").asLong())
                .toList();
    }

    private static List<JsonNode> all(JsonNode array) {
        return Stream.of(array).flatMap(JsonNode::valueStream).toList();
    }
}
