package nl.basispoortsimulator.basispoort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.basispoortsimulator.running.Client;
import nl.basispoortsimulator.running.RunningSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The hosted licence office, written from basispoort.md §1.5.
@RunningSimulator
class LikaContractTest {
    private static final String OFFICE = "/hosted-lika/management/lika/ctrllearning";
    private static final String METHOD = OFFICE + "/methode/schrijfblobs";
    private static final String BODY =
            "{\"id\":\"schrijfblobs\",\"naam\":\"Schrijfblobs\",\"code\":null,\"icon\":null,"
                    + "\"iconUrl\":null,\"url\":\"https://lesstof.example/acs\",\"tags\":[]}";
    private static final Shape TILE =
            Shape.object(
                    Map.of(
                            "id", Shape.string(),
                            "code", Shape.nullable(Shape.string()),
                            "naam", Shape.string(),
                            "icon", Shape.nullable(Shape.string()),
                            "iconUrl", Shape.nullable(Shape.string()),
                            "url", Shape.nullable(Shape.string()),
                            "tags", Shape.array(Shape.string())));

    @Autowired Client client;

    @BeforeEach
    void aMethodOnTopOfTheSeed() {
        client.reset();
        assertThat(client.post(OFFICE + "/methode", BODY).body()).isEmpty();
    }

    @Test
    void methodsAreAListInAnObject() {
        var answer = client.get(OFFICE + "/methode").json();
        assertThat(Shape.object(Map.of("methodes", Shape.array(TILE))).faults("", answer))
                .isEmpty();
        assertThat(answer.toString()).contains("schrijfblobs", "beheerportaal", "taalblobs");
        assertThat(TILE.faults("", client.get(METHOD).json())).isEmpty();
    }

    @Test
    void putMakesOrChangesAndDeleteTakesAway() {
        assertThat(
                        client.put(METHOD, BODY.replace("naam\":\"Schrijf", "naam\":\"Schrijf2"))
                                .status())
                .isEqualTo(200);
        assertThat(client.get(METHOD).json().path("naam").asString()).isEqualTo("Schrijf2blobs");
        String fresh = OFFICE + "/methode/nieuw";
        assertThat(client.put(fresh, BODY.replace("schrijfblobs\"", "nieuw\"")).body()).isEmpty();
        assertThat(client.delete(fresh).body()).isEmpty();
        assertThat(client.get(OFFICE + "/methode").body()).doesNotContain("nieuw");
        assertThat(client.get(fresh).status()).isEqualTo(404);
        assertThat(client.delete(fresh).status()).as("a method that is not there").isEqualTo(404);
    }

    @Test
    void aMethodTakesItsProductsWithIt() {
        String product = METHOD + "/product/groep5";
        assertThat(
                        client.post(
                                        METHOD + "/product",
                                        "{\"id\":\"groep5\",\"naam\":\"Groep 5\",\"url\":\"https://lesstof.example/5\"}")
                                .status())
                .isEqualTo(200);
        assertThat(
                        Shape.object(Map.of("producten", Shape.array(TILE)))
                                .faults("", client.get(METHOD + "/product").json()))
                .isEmpty();
        assertThat(client.put(product + "/gebruiker", users("409008")).status()).isEqualTo(200);
        assertThat(list(product)).isEqualTo("[409008]");
        assertThat(
                        client.post(METHOD + "/product", "{\"id\":\"x\",\"naam\":\"zonder url\"}")
                                .status())
                .isEqualTo(400);
        client.delete(METHOD);
        assertThat(client.get(product).status()).isEqualTo(404);
    }

    @Test
    void listsAreSortedAndUnknownIdsVanishSilently() {
        assertThat(client.put(METHOD + "/gebruiker", users("409013,7,409008")).body()).isEmpty();
        assertThat(list(METHOD)).isEqualTo("[409008,409013]");
    }

    @Test
    void putReplacesAddlistAddsRemovelistIgnoresWhoIsAbsent() {
        client.put(METHOD + "/gebruiker", users("409008,409013"));
        client.put(METHOD + "/gebruiker", users("409021"));
        assertThat(list(METHOD)).isEqualTo("[409021]");
        client.post(METHOD + "/gebruiker/addlist", users("409013"));
        assertThat(list(METHOD)).isEqualTo("[409013,409021]");
        assertThat(client.post(METHOD + "/gebruiker/removelist", users("409021,409008,3")).status())
                .isEqualTo(200);
        assertThat(list(METHOD)).isEqualTo("[409013]");
        assertThat(client.delete(METHOD + "/gebruiker").body()).isEmpty();
        assertThat(list(METHOD)).isEqualTo("[]");
    }

    @Test
    void eckIdsHaveAListOfTheirOwn() {
        String eckId =
                client.get("/rest/v2/instellingen/127660/staf")
                        .json()
                        .at("/medewerkers/0/eckid")
                        .asString();
        String users =
                "{\"gebruikers\":[{\"instellingId\":127660,\"eckId\":\"%s\"},{\"instellingId\":127660,\"eckId\":\"https://ketenid.nl/niemand\"}]}"
                        .formatted(eckId);
        client.post(METHOD + "/gebruiker_eckid/addlist", users);
        assertThat(client.get(METHOD + "/gebruiker_eckid").json().toString())
                .isEqualTo(
                        "{\"gebruikers\":[{\"instellingId\":127660,\"eckId\":\"" + eckId + "\"}]}");
        assertThat(list(METHOD)).isEqualTo("[]");
        client.post(METHOD + "/gebruiker_eckid/removelist", users);
        assertThat(client.get(METHOD + "/gebruiker_eckid").json().path("gebruikers")).isEmpty();
    }

    @Test
    void permissionsAreGrantedAndRevokedForManyAtOnce() {
        String order =
                "{\"methodes\":[\"schrijfblobs\",\"taalblobs\"],\"producten\":[],\"gebruikers\":[409008,12],"
                        + "\"gebruikerEckIds\":[]}";
        assertThat(client.post(OFFICE + "/permissions/grant", order).body()).isEmpty();
        assertThat(list(METHOD)).isEqualTo("[409008]");
        assertThat(list(OFFICE + "/methode/taalblobs")).isEqualTo("[409008]");
        client.post(OFFICE + "/permissions/revoke", order);
        assertThat(list(METHOD)).isEqualTo("[]");
        assertThat(
                        client.post(
                                        OFFICE + "/permissions/grant",
                                        "{\"methodes\":[\"onbekend\"],\"gebruikers\":[409008]}")
                                .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a/b\",\"naam\":\"x\"}",
                "{\"id\":\"a\"}",
                "{\"id\":\"a\",\"naam\":\"x\",\"url\":\"https://vreemd.example/acs\"}",
                "{\"id\":\"a\",\"naam\":\"x\",\"icon\":\"data:image/png;base64,AAAA\"}",
                "{\"id\":\"a\",\"naam\":\"x\",\"tags\":[\"spelApplicatie\"]}",
                "{\"id\":\"a\",\"naam\":"
            })
    void aTileThatBreaksTheRulesIsRefused(String tile) {
        assertThat(client.post(OFFICE + "/methode", tile).status()).isEqualTo(400);
    }

    @Test
    void iconsAndTagsHaveBasispoortsOwnForm() {
        String tile =
                "{\"id\":\"a\",\"naam\":\"x\",\"icon\":\"image/svg+xml,PHN2Zy8+\","
                        + "\"tags\":[\"leerkrachtApplicatie\",\"toetsApplicatie\"]}";
        assertThat(client.post(OFFICE + "/methode", tile).status()).isEqualTo(200);
        assertThat(client.post(OFFICE + "/methode", tile).status()).as("again").isEqualTo(409);
    }

    @Test
    void anotherPublishersOfficeIsClosed() {
        assertThat(client.get("/hosted-lika/management/lika/anders/methode").status())
                .isEqualTo(403);
        assertThat(client.get(OFFICE + "/methode/onbekend/gebruiker").status()).isEqualTo(404);
        assertThat(client.put(METHOD + "/gebruiker", "{}").status()).isEqualTo(400);
    }

    private String list(String tile) {
        return client.get(tile + "/gebruiker").json().path("gebruikers").toString();
    }

    private static String users(String ids) {
        return "{\"gebruikers\":[" + ids + "]}";
    }
}
