package nl.basispoortsimulator.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.basispoortsimulator.apps.Http;
import nl.basispoortsimulator.apps.Http.Answer;
import nl.basispoortsimulator.apps.SimulatorRunning;
import nl.basispoortsimulator.apps.SmallWorld;
import nl.basispoortsimulator.server.Addresses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Tokens, seats and the directory, over a real socket.
@SimulatorRunning
class ScimAccessTest {

    @Autowired private Addresses addresses;

    @Test
    void aTokenOpensItsOwnBaseOnly() {
        String origin = addresses.http();
        assertRefused(ScimBase.withToken(origin, SmallWorld.VLIER, null));
        assertRefused(ScimBase.withToken(origin, SmallWorld.VLIER, "guess"));
        assertRefused(
                ScimBase.withToken(origin, SmallWorld.VLIER, SmallWorld.token(SmallWorld.BERK)));
        assertRefused(ScimBase.withToken(origin, SmallWorld.VLIER, SmallWorld.DIRECTORY_TOKEN));
        assertRefused(ScimBase.withToken(origin, "no-such-base", "guess"));
        assertThat(ScimBase.of(origin, SmallWorld.VLIER).http().get("/Users").status())
                .isEqualTo(200);
    }

    @Test
    void discoveryNamesTheExtensionsAndWhatIsSupported() {
        Http base = ScimBase.of(addresses.http(), SmallWorld.VLIER).http();
        JsonNode config = base.get("/ServiceProviderConfig").json();

        assertThat(config.path("filter").path("maxResults").asInt()).isEqualTo(100);
        assertThat(config.path("etag").path("supported").asBoolean()).isTrue();
        assertThat(config.path("bulk").path("supported").asBoolean()).isTrue();
        assertThat(base.get("/Schemas/" + ScimBase.EXTENSION).json().path("attributes").size())
                .isEqualTo(6);
        assertThat(base.get("/ResourceTypes/User").body()).contains(ScimBase.EXTENSION);
    }

    @Test
    void jsonWithoutTheScimTypeIsFineAndNonsenseIsNot() {
        Http base = ScimBase.of(addresses.http(), SmallWorld.VLIER).http();
        Map<String, String> plain = Map.of("Content-Type", "application/json");
        String user =
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"plain\"}";

        assertThat(base.send("POST", "/Users", user, plain).status()).isEqualTo(201);
        assertThat(base.post("/Users", "{\"userName\":").status()).isEqualTo(400);
        assertThat(base.post("/Users", "").status()).isEqualTo(400);
        assertThat(base.post("/Users", "{\"userName\":\"  \"}").status()).isEqualTo(400);
        assertThat(base.get("/Users?filter=" + Http.encode("userName eq")).status()).isEqualTo(400);
        assertThat(base.get("/Nothing").status()).isEqualTo(404);
        assertThat(base.put("/Users/none?x=/.search", user).status()).isEqualTo(404);
    }

    @Test
    void aFullLicenceRefusesOneMoreAndAnInactiveUserTakesNoSeat() {
        ScimBase els = ScimBase.of(addresses.http(), SmallWorld.ELS);
        String first = els.createdId();
        els.createdId();
        els.createdId();

        Answer fourth = els.create("vierde", null, true);
        assertThat(fourth.status()).isEqualTo(403);
        assertThat(fourth.json().has("scimType")).isFalse();
        assertThat(fourth.json().path("detail").asString()).startsWith("seats");
        assertThat(els.create("juf", null, true, "teacher").status()).isEqualTo(201);
        assertThat(els.create("meester", null, true, "teacher").status()).isEqualTo(403);

        Answer waiting = els.create("vierde", null, false);
        assertThat(waiting.status()).isEqualTo(201);
        String activate = "{\"op\":\"replace\",\"path\":\"active\",\"value\":true}";
        String path = "/Users/" + waiting.json().path("id").asString();
        assertThat(els.patch(path, activate).status()).isEqualTo(403);

        els.patch("/Users/" + first, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");
        assertThat(els.patch(path, activate).status()).isEqualTo(200);
    }

    @Test
    void aLicenceThatEndedLetsNobodyIn() {
        ScimBase lapsed = ScimBase.of(addresses.http(), SmallWorld.LAPSED);

        Answer refused = lapsed.create("laat", null, true);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("detail").asString()).startsWith("licence");
        assertThat(lapsed.create("laat", null, false).status()).isEqualTo(201);
    }

    @Test
    void theDirectoryFindsAnAccountByItsAdministrator() {
        Http directory = directory(SmallWorld.DIRECTORY_TOKEN);
        for (String who : new String[] {"beheer.k-els", "K-ELS@school.example"}) {
            JsonNode found =
                    directory
                            .get(
                                    "/Accounts?filter="
                                            + Http.encode("administrators eq \"" + who + "\""))
                            .json();

            assertThat(ScimBase.ids(found)).containsExactly("a-k-els");
            JsonNode els = found.path("Resources").path(0);
            assertThat(els.path("displayName").asString()).isEqualTo("De Els");
            assertThat(els.path("licence").path("kind").asString()).isEqualTo("limited");
            assertThat(els.path("licence").path("pupils").asInt()).isEqualTo(3);
            assertThat(els.path("licence").path("validUntil").asString()).isEqualTo("2099-07-31");
            assertThat(els.path("scimBase").asString())
                    .isEqualTo(addresses.http() + "/apps/taalblobs/scim/k-els/v2");
            assertThat(els.has("institution")).isFalse();
        }
        assertThat(directory.get("/Accounts").json().path("totalResults").asInt()).isEqualTo(6);
        assertThat(directory.get("/Accounts/a-k-vlier").json().path("institution").asString())
                .isEqualTo("127660");
        assertThat(directory.get("/Accounts/none").status()).isEqualTo(404);
        assertThat(directory.delete("/Accounts/a-k-els").status()).isEqualTo(501);
    }

    @Test
    void theDirectoryOpensWithItsOwnTokenOnly() {
        for (String wrong : new String[] {"directory-rekenblobs", SmallWorld.token("k-els")}) {
            assertThat(directory(wrong).get("/Accounts").status()).isEqualTo(401);
            assertThat(directory(wrong).post("/Accounts/a-k-els/token", "").status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aRotatedTokenReplacesTheOldOneAtOnce() {
        Http directory = directory(SmallWorld.DIRECTORY_TOKEN);
        Answer rotated = directory.post("/Accounts/a-k-esdoorn/token", "");
        String token = rotated.json().path("token").asString();

        assertThat(rotated.status()).isEqualTo(200);
        assertThat(rotated.header("Cache-Control")).contains("no-store");
        String origin = addresses.http();
        assertRefused(ScimBase.of(origin, SmallWorld.ESDOORN));
        assertThat(
                        ScimBase.withToken(origin, SmallWorld.ESDOORN, token)
                                .http()
                                .get("/Users?count=1")
                                .status())
                .isEqualTo(200);
        assertThat(directory.post("/Accounts/none/token", "").status()).isEqualTo(404);
    }

    private Http directory(String token) {
        return Http.at(addresses.http() + "/apps/taalblobs/directory/v2", token);
    }

    private static void assertRefused(ScimBase base) {
        Answer refused = base.http().get("/Users");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(refused.json().path("status").asString()).isEqualTo("401");
        assertThat(base.create("indringer", null, true).status()).isEqualTo(401);
    }
}
