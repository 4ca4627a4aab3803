package nl.basispoortsimulator.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.basispoortsimulator.apps.Http.Answer;
import nl.basispoortsimulator.apps.SimulatorRunning;
import nl.basispoortsimulator.apps.SmallWorld;
import nl.basispoortsimulator.server.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Users of a school's base, over a real socket.
@SimulatorRunning
class ScimUserTest {

    @Autowired private Addresses addresses;
    private ScimBase vlier = ScimBase.of("", SmallWorld.VLIER);

    @BeforeEach
    void base() {
        vlier = ScimBase.of(addresses.http(), SmallWorld.VLIER);
    }

    @Test
    void aUserMadeYearsAgoShowsItsWorkAndHasNoExternalId() {
        JsonNode noor = vlier.http().get("/Users/u-noor").json();

        assertThat(noor.path("name").path("familyName").asString()).isEqualTo("de Vries");
        assertThat(noor.path(ScimBase.EXTENSION).path("completedAssignments").asInt())
                .isEqualTo(12);
        assertThat(noor.path(ScimBase.EXTENSION).path("lastUsed").asString())
                .isEqualTo("2026-06-12T09:30:00Z");
        assertThat(noor.has("externalId")).isFalse();
        assertThat(noor.path("groups").path(0).path("value").asString()).isEqualTo("g-5a");
    }

    @Test
    void aNewUserIsFoundByExternalIdAndStartsWithoutWork() {
        Answer made = vlier.create("milan.v", "500100", true);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("W/\"1\"");
        assertThat(made.header("Location"))
                .startsWith(addresses.http() + "/apps/taalblobs/scim/k-vlier/v2/Users/");
        JsonNode found = vlier.list("Users", "externalId eq \"500100\"");
        assertThat(ScimBase.ids(found)).containsExactly(made.json().path("id").asString());
        assertThat(
                        found.path("Resources")
                                .path(0)
                                .path(ScimBase.EXTENSION)
                                .path("completedAssignments")
                                .asInt())
                .isZero();
    }

    @Test
    void everyPortablePatchFormDoesWhatItSays() {
        String id = vlier.createdId();
        Answer patched =
                vlier.patch(
                        "/Users/" + id,
                        "{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"500200\"}",
                        "{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"de Witte\"}",
                        "{\"op\":\"add\",\"path\":\""
                                + ScimBase.EXTENSION
                                + ":jaargroep\",\"value\":\"1/2\"}",
                        "{\"op\":\"replace\",\"path\":\"roles\",\"value\":[{\"value\":\"ict\"}]}");

        assertThat(patched.status()).as(patched.body()).isEqualTo(200);
        JsonNode user = vlier.http().get("/Users/" + id).json();
        assertThat(user.path("externalId").asString()).isEqualTo("500200");
        assertThat(user.path("name").path("familyName").asString()).isEqualTo("de Witte");
        assertThat(user.path("name").path("givenName").asString()).isEqualTo("Bo");
        assertThat(user.path(ScimBase.EXTENSION).path("jaargroep").asString()).isEqualTo("1/2");
        assertThat(user.path("roles").path(0).path("value").asString()).isEqualTo("ict");
        assertThat(patched.json().path("meta").path("location").asString())
                .isEqualTo(user.path("meta").path("location").asString());

        vlier.patch("/Users/" + id, "{\"op\":\"remove\",\"path\":\"externalId\"}");
        assertThat(vlier.http().get("/Users/" + id).json().has("externalId")).isFalse();
    }

    @Test
    void anAttributeNobodyKnowsIsRefused() {
        Answer refused =
                vlier.patch(
                        "/Users/u-sem",
                        "{\"op\":\"replace\",\"path\":\""
                                + ScimBase.EXTENSION
                                + ":shoeSize\",\"value\":\"31\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("status").asString()).isEqualTo("400");
    }

    @Test
    void noClientCanWriteWork() {
        vlier.patch(
                "/Users/u-sem",
                "{\"op\":\"replace\",\"path\":\""
                        + ScimBase.EXTENSION
                        + ":completedAssignments\",\"value\":999}");
        vlier.patch(
                "/Users/u-sem",
                "{\"op\":\"replace\",\"value\":{\""
                        + ScimBase.EXTENSION
                        + "\":{\"completedAssignments\":999}}}");
        vlier.http()
                .put(
                        "/Users/u-sem",
                        """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","%s"],"userName":"sem.vlier",
                         "userType":"student","active":true,"%s":{"completedAssignments":999,"jaargroep":"6"}}
                        """
                                .formatted(ScimBase.EXTENSION, ScimBase.EXTENSION));

        JsonNode extension = vlier.http().get("/Users/u-sem").json().path(ScimBase.EXTENSION);
        assertThat(extension.path("completedAssignments").asInt()).isEqualTo(3);
        assertThat(extension.path("jaargroep").asString()).isEqualTo("6");
    }

    @Test
    void aPasswordIsNeverShownAgain() {
        Answer made =
                vlier.http()
                        .post(
                                "/Users",
                                """
                                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],
                                 "userName":"met.wachtwoord","password":"kersenboom"}
                                """);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body()).doesNotContain("kersenboom");
        assertThat(vlier.http().get("/Users/" + made.json().path("id").asString()).body())
                .doesNotContain("kersenboom");
    }

    @Test
    void aUserNameIsTakenWhateverItsCapitals() {
        Answer refused = vlier.create("NOOR.Vlier", null, true);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("scimType").asString()).isEqualTo("uniqueness");
    }

    @Test
    void anExternalIdIsTakenOnlyInTheSameAccount() {
        assertThat(vlier.create("een", "500300", true).status()).isEqualTo(201);
        assertThat(vlier.create("twee", "500300", true).status()).isEqualTo(409);

        ScimBase berk = ScimBase.of(addresses.http(), SmallWorld.BERK);
        assertThat(berk.create("een", "500300", true).status()).isEqualTo(201);
    }

    @Test
    void someoneInactiveCanStillBeReadAndFoundAndComesBackWithTheirWork() {
        String id = vlier.createdId();
        vlier.patch("/Users/" + id, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");

        assertThat(vlier.http().get("/Users/" + id).json().path("active").asBoolean()).isFalse();
        assertThat(ScimBase.ids(vlier.list("Users", "active eq false"))).contains(id);
        assertThat(ScimBase.ids(vlier.list("Users", "active eq true"))).doesNotContain(id);

        vlier.patch("/Users/" + id, "{\"op\":\"replace\",\"path\":\"active\",\"value\":true}");
        assertThat(vlier.http().get("/Users/" + id).json().path("active").asBoolean()).isTrue();
    }

    @Test
    void someoneDeletedIsGoneAndTheirUserNameIsFree() {
        String id = vlier.create("tijdelijk", "500400", true).json().path("id").asString();

        assertThat(vlier.http().delete("/Users/" + id).status()).isEqualTo(204);
        assertThat(vlier.http().get("/Users/" + id).status()).isEqualTo(404);
        assertThat(vlier.http().delete("/Users/" + id).status()).isEqualTo(404);
        assertThat(
                        vlier.patch(
                                        "/Users/" + id,
                                        "{\"op\":\"replace\",\"path\":\"active\",\"value\":true}")
                                .status())
                .isEqualTo(404);
        assertThat(ScimBase.ids(vlier.list("Users", "externalId eq \"500400\""))).isEmpty();
        assertThat(vlier.create("tijdelijk", "500400", true).status()).isEqualTo(201);
    }

    @Test
    void aWriteOnAnOldVersionIsRefused() {
        String id = vlier.createdId();
        String change =
                ScimBase.patchBody(
                        "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Bo\"}");
        Answer first =
                vlier.http().send("PATCH", "/Users/" + id, change, scimWith("If-Match", "W/\"1\""));
        Answer second =
                vlier.http()
                        .send(
                                "PATCH",
                                "/Users/" + id,
                                change.replace("Bo", "Bob"),
                                scimWith("If-Match", "W/\"1\""));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("W/\"2\"");
        assertThat(second.status()).isEqualTo(412);
        assertThat(vlier.http().get("/Users/" + id).json().path("displayName").asString())
                .isEqualTo("Bo");
    }

    @Test
    void aSchoolOf1450IsReadToItsEndPageByPage() {
        ScimBase berk = ScimBase.of(addresses.http(), SmallWorld.BERK);
        List<String> seen = new ArrayList<>();
        int total = Integer.MAX_VALUE;
        while (seen.size() < total) {
            JsonNode page =
                    berk.http().get("/Users?count=500&startIndex=" + (seen.size() + 1)).json();
            total = page.path("totalResults").asInt();
            assertThat(page.path("itemsPerPage").asInt()).isBetween(1, 100);
            seen.addAll(ScimBase.ids(page));
        }

        assertThat(total).isGreaterThanOrEqualTo(1450);
        assertThat(seen).doesNotHaveDuplicates().hasSize(total).contains("b-1", "b-1450");
        JsonNode beyond = berk.http().get("/Users?startIndex=" + (total + 1)).json();
        assertThat(beyond.path("totalResults").asInt()).isEqualTo(total);
        assertThat(ScimBase.ids(beyond)).isEmpty();
    }

    @Test
    void aListCanBeSortedAndCutToTheAttributesAskedFor() {
        JsonNode sorted =
                ScimBase.of(addresses.http(), SmallWorld.BERK)
                        .http()
                        .get(
                                "/Users?filter=userName%20sw%20%22berk14%22&sortBy=userName&sortOrder=descending"
                                        + "&attributes=userName")
                        .json();

        List<String> names = new ArrayList<>();
        sorted.path("Resources").forEach(user -> names.add(user.path("userName").asString()));
        assertThat(names).hasSize(62).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(sorted.path("Resources").path(0).has("name")).isFalse();
    }

    @Test
    void filtersReachEveryAttributeAndStillSort() {
        ScimBase berk = ScimBase.of(addresses.http(), SmallWorld.BERK);
        assertThat(
                        berk.list("Users", ScimBase.EXTENSION + ":completedAssignments ge 39")
                                .path("totalResults")
                                .asInt())
                .isEqualTo(36);
        assertThat(ScimBase.ids(berk.list("Users", "userName eq \"BERK7\"")))
                .containsExactly("b-7");

        JsonNode sorted =
                berk.http().get("/Users?filter=active%20eq%20true&sortBy=userName&count=2").json();
        assertThat(ScimBase.ids(sorted)).containsExactly("b-1", "b-10");
    }

    @Test
    void bulkMakesAUserAndPutsItInAGroupInOneRequest() {
        Answer done =
                vlier.http()
                        .post(
                                "/Bulk",
                                """
                                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
                                 {"method":"POST","path":"/Users","bulkId":"a","data":{
                                  "schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"bulk.een"}},
                                 {"method":"POST","path":"/Groups","bulkId":"g","data":{
                                  "schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Bulk",
                                  "members":[{"value":"bulkId:a","type":"User"}]}}]}
                                """);

        assertThat(done.status()).as(done.body()).isEqualTo(200);
        JsonNode user = vlier.list("Users", "userName eq \"bulk.een\"").path("Resources").path(0);
        assertThat(user.path("groups").path(0).path("display").asString()).isEqualTo("Bulk");
    }

    private static Map<String, String> scimWith(String header, String value) {
        return Map.of("Content-Type", "application/scim+json", header, value);
    }
}
