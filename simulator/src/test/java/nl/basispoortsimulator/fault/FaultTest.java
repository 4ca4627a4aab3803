package nl.basispoortsimulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import nl.basispoortsimulator.running.Client;
import nl.basispoortsimulator.running.Client.Answer;
import nl.basispoortsimulator.running.RunningSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.JacksonException;

/// Faults, as the caller meets them.
@RunningSimulator
class FaultTest {
    private static final String ROSTER = "/rest/v2/instellingen/127660";
    private static final String LIST =
            "/hosted-lika/management/lika/ctrllearning/methode/taalblobs/gebruiker";

    @Autowired Client client;

    @BeforeEach
    void fromTheSeed() {
        client.reset();
    }

    @AfterEach
    void heal() {
        client.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 429, 500, 503})
    void anErrorComesWithItsStatus(int status) {
        fault("\"kind\":\"status\",\"status\":" + status + ",\"retryAfter\":\"7\"");
        Answer answer = client.get(ROSTER);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Retry-After")).isEqualTo("7");
        assertThat(answer.json().path("status").asString()).isEqualTo(String.valueOf(status));
    }

    @Test
    void anErrorCanBePlainText() {
        fault("\"kind\":\"status\",\"body\":\"Even stuk.\",\"contentType\":\"text/plain\"");
        assertThat(client.get(ROSTER).body()).isEqualTo("Even stuk.");
    }

    @Test
    void onlyTheNamedCallsGoWrong() {
        fault("\"kind\":\"status\",\"calls\":[2,3]");
        assertThat(client.get(ROSTER).status()).isEqualTo(200);
        assertThat(client.get(ROSTER).status()).isEqualTo(500);
        assertThat(client.get("/rest/v2/instellingen").status()).as("another path").isEqualTo(200);
        assertThat(client.get(ROSTER).status()).isEqualTo(500);
        assertThat(client.get(ROSTER).status()).isEqualTo(200);
    }

    @Test
    void onlyTheNamedMethodGoesWrong() {
        fault("\"kind\":\"status\",\"method\":\"POST\"");
        assertThat(client.get(ROSTER).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "timeout"})
    void theConnectionBreaks(String kind) {
        fault("\"kind\":\"" + kind + "\",\"delayMillis\":50");
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> client.get(ROSTER));
    }

    @Test
    void halfABodyIsLessThanWasAnnounced() {
        fault("\"kind\":\"half-body\"");
        var classic = client.mutualTls("client").version(HttpClient.Version.HTTP_1_1).build();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        Client.exchange(
                                classic, HttpRequest.newBuilder(client.rest(ROSTER)).build()));
    }

    @Test
    void anAnswerLostAfterTheWorkWasDoneLeavesTheWorkDone() {
        client.control(
                "POST",
                "/faults",
                "{\"path\":\"/hosted-lika/**\",\"method\":\"POST\",\"kind\":\"cut-after-work\",\"calls\":[1]}");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> client.post(LIST + "/addlist", "{\"gebruikers\":[409008]}"));
        assertThat(client.get(LIST).body()).isEqualTo("{\"gebruikers\":[409008]}");
    }

    @Test
    void aCutBeforeTheWorkLeavesItUndone() {
        client.control(
                "POST",
                "/faults",
                "{\"path\":\"/hosted-lika/**\",\"method\":\"POST\",\"kind\":\"cut\"}");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> client.post(LIST + "/addlist", "{\"gebruikers\":[409008]}"));
        assertThat(client.get(LIST).body()).isEqualTo("{\"gebruikers\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half-json", "broken-json"})
    void halfAnAnswerIsNoJson(String kind) {
        fault("\"kind\":\"" + kind + "\"");
        Answer answer = client.get(ROSTER);
        assertThat(answer.status()).isEqualTo(200);
        assertThatExceptionOfType(JacksonException.class).isThrownBy(answer::json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "drip"})
    void aSlowAnswerIsWholeInTheEnd(String kind) {
        fault("\"kind\":\"" + kind + "\",\"delayMillis\":40");
        assertThat(client.get(ROSTER).json().path("leerlingen")).hasSize(438);
    }

    @Test
    void rostersAreDamagedAsAsked() {
        fault("\"kind\":\"empty-roster\",\"calls\":[1]");
        assertThat(client.get(ROSTER).json().path("leerlingen")).isEmpty();
        fault("\"kind\":\"half-roster\",\"calls\":[1]");
        assertThat(client.get(ROSTER).json().path("leerlingen")).hasSize(219);
        fault("\"kind\":\"duplicate-ids\",\"calls\":[1]");
        assertThat(client.get(ROSTER).json().path("leerlingen")).hasSize(439);
        fault("\"kind\":\"unknown-role\",\"calls\":[1]");
        assertThat(client.get(ROSTER).json().at("/medewerkers/0/rollen").toString())
                .contains("Kwartiermaker");
        fault("\"kind\":\"unknown-fields\",\"calls\":[1]");
        assertThat(client.get(ROSTER).json().at("/leerlingen/0").has("nieuwVeld")).isTrue();
        fault("\"kind\":\"missing-id\",\"calls\":[1]");
        assertThat(client.get(ROSTER).json().at("/leerlingen/0").has("id")).isFalse();
        fault("\"kind\":\"stale\",\"calls\":[1]");
        assertThat(client.get(ROSTER).json().at("/metaResult/generationTimestamp").asString())
                .isLessThan(
                        client.get(ROSTER).json().at("/metaResult/generationTimestamp").asString());
    }

    @Test
    void faultsCanBeSeenAndTakenAwayOneByOne() {
        int id =
                client.control(
                                "POST",
                                "/faults",
                                "{\"path\":\"/rest/**\",\"kind\":\"status\",\"status\":503}")
                        .json()
                        .path("id")
                        .asInt();
        client.get(ROSTER);
        assertThat(client.control("GET", "/faults", null).json().at("/0/seen").asInt())
                .isEqualTo(1);
        client.control("DELETE", "/faults/" + id, null);
        assertThat(client.get(ROSTER).status()).isEqualTo(200);
        assertThat(client.control("DELETE", "/faults/" + id, null).status()).isEqualTo(400);
    }

    @Test
    void anUnknownFaultIsRefusedWithTheListOfKnownOnes() {
        Answer answer =
                client.control(
                        "POST", "/faults", "{\"path\":\"/rest/**\",\"kind\":\"aardbeving\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("cut-after-work");
    }

    private void fault(String rest) {
        client.control("POST", "/faults", "{\"path\":\"/rest/v2/instellingen/{id}\"," + rest + "}");
    }
}
