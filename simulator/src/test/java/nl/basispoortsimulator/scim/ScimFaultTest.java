package nl.basispoortsimulator.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.basispoortsimulator.apps.Http;
import nl.basispoortsimulator.apps.Http.Answer;
import nl.basispoortsimulator.apps.SimulatorRunning;
import nl.basispoortsimulator.apps.SmallWorld;
import nl.basispoortsimulator.fault.Fault;
import nl.basispoortsimulator.fault.Faults;
import nl.basispoortsimulator.server.Addresses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What a portal must survive, brought about on purpose.
@SimulatorRunning
class ScimFaultTest {

    @Autowired private Addresses addresses;
    @Autowired private Faults faults;
    private ScimBase odd = ScimBase.of("", SmallWorld.ODD);

    @BeforeEach
    void base() {
        odd = ScimBase.of(addresses.http(), SmallWorld.ODD);
    }

    @AfterEach
    void heal() {
        faults.clear();
        quirk("none");
        habits();
    }

    @Test
    void anAppCanAnswerMoreThanItKeeps() {
        habits("forgets-extension");
        Answer made =
                odd.http()
                        .post(
                                "/Users",
                                """
                                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","%1$s"],
                                 "userName":"vergeten","%1$s":{"jaargroep":"5"}}
                                """
                                        .formatted(ScimBase.EXTENSION));

        assertThat(made.json().path(ScimBase.EXTENSION).path("jaargroep").asString())
                .isEqualTo("5");
        String id = made.json().path("id").asString();
        assertThat(odd.http().get("/Users/" + id).json().path(ScimBase.EXTENSION).has("jaargroep"))
                .isFalse();
    }

    @Test
    void anAppCanBeStricterAboutGroupsAndNewUsers() {
        habits("unique-group-names", "groups-start-empty", "inactive-by-default");
        String user =
                odd.http()
                        .post(
                                "/Users",
                                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"stil\"}")
                        .json()
                        .path("id")
                        .asString();

        assertThat(odd.http().get("/Users/" + user).json().path("active").asBoolean(true))
                .isFalse();
        assertThat(odd.http().post("/Groups", group("7A", user)).status()).isEqualTo(400);
        assertThat(odd.http().post("/Groups", group("7A", null)).status()).isEqualTo(201);
        Answer second = odd.http().post("/Groups", group("7a", null));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("scimType").asString()).isEqualTo("uniqueness");

        assertThat(habits("polite").status()).isEqualTo(400);
        habits();
        assertThat(odd.http().post("/Groups", group("7a", user)).status()).isEqualTo(201);
    }

    @Test
    void anAnswerCanBeLostAfterTheWorkWasDone() {
        fault("POST", Fault.Kind.CUT_AFTER_WORK, 0, null);

        assertThatThrownBy(() -> odd.create("verloren", "900100", true))
                .isInstanceOf(UncheckedIOException.class);

        faults.clear();
        assertThat(ScimBase.ids(odd.list("Users", "externalId eq \"900100\""))).hasSize(1);
        assertThat(odd.create("verloren", "900100", true).status()).isEqualTo(409);
    }

    @Test
    void aConnectionCanBeCutBeforeTheWork() {
        fault("POST", Fault.Kind.CUT, 0, null);

        assertThatThrownBy(() -> odd.create("nooit", "900200", true))
                .isInstanceOf(UncheckedIOException.class);

        faults.clear();
        assertThat(ScimBase.ids(odd.list("Users", "externalId eq \"900200\""))).isEmpty();
    }

    @Test
    void anAppCanAskToWait() {
        fault("POST", Fault.Kind.STATUS, 429, "7");

        Answer wait = odd.create("later", null, true);
        assertThat(wait.status()).isEqualTo(429);
        assertThat(wait.header("Retry-After")).isEqualTo("7");
    }

    @Test
    void pagingCanGoWrongInEveryKnownWay() {
        IntStream.range(0, 12).forEach(i -> odd.create("odd" + i, null, true));
        List<String> all = ScimBase.ids(page(1, 100));

        quirk("first-page-again");
        assertThat(ScimBase.ids(page(3, 2))).isEqualTo(all.subList(0, 2));
        quirk("short-pages");
        assertThat(ScimBase.ids(page(1, 100))).isEqualTo(all.subList(0, 10));
        quirk("overlap");
        assertThat(ScimBase.ids(page(3, 2))).isEqualTo(all.subList(1, 3));
        quirk("gap");
        assertThat(ScimBase.ids(page(3, 2))).isEqualTo(all.subList(3, 5));
        quirk("total-too-high");
        assertThat(page(1, 2).path("totalResults").asInt()).isEqualTo(all.size() + 7);
        quirk("total-too-low");
        assertThat(page(1, 2).path("totalResults").asInt()).isEqualTo(all.size() / 2);

        Answer unknown = quirk("sideways");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("first-page-again");
    }

    private JsonNode page(int startIndex, int count) {
        return odd.http().get("/Users?startIndex=" + startIndex + "&count=" + count).json();
    }

    private static String group(String name, @Nullable String member) {
        return """
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"%s","members":[%s]}
        """
                .formatted(name, member == null ? "" : "{\"value\":\"" + member + "\"}");
    }

    private Answer habits(String... words) {
        return Http.at(addresses.http(), null)
                .send(
                        "PUT",
                        "/control/scim/taalblobs/"
                                + SmallWorld.ODD
                                + "/habits?habit="
                                + String.join("&habit=", words),
                        null,
                        Map.of());
    }

    private Answer quirk(String word) {
        return Http.at(addresses.http(), null)
                .send(
                        "PUT",
                        "/control/scim/taalblobs/" + SmallWorld.ODD + "/listing?quirk=" + word,
                        null,
                        Map.of());
    }

    private void fault(String method, Fault.Kind kind, int status, @Nullable String retryAfter) {
        faults.add(
                new Fault(
                        "/apps/taalblobs/scim/" + SmallWorld.ODD + "/**",
                        method,
                        Set.of(),
                        kind,
                        status,
                        null,
                        "application/scim+json",
                        retryAfter,
                        0));
    }
}
