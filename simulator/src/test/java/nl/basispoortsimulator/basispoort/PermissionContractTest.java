package nl.basispoortsimulator.basispoort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.basispoortsimulator.running.Client;
import nl.basispoortsimulator.running.RunningSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The life of a synchronization permission, as a publisher sees it.
@RunningSimulator
class PermissionContractTest {
    private static final String SCHOOL = "/rest/v2/instellingen/152286";
    private static final String PERMISSION = SCHOOL + "/uitgever/synchronizationpermission";
    private static final String LISTS = "/rest/v2/instellingen/synchronizationpermission/";

    @Autowired Client client;

    @BeforeEach
    void fromTheSeed() {
        client.reset();
    }

    @Test
    void askingIsAGetWithASideEffectAndGivesNothingYet() {
        assertThat(granted()).isFalse();
        assertThat(state()).isEqualTo("none");
        assertThat(client.get(PERMISSION + "?request-permission=false").json().toString())
                .isEqualTo("{\"hasSynchronizationPermission\":false}");
        assertThat(state()).isEqualTo("none");
        assertThat(client.get(PERMISSION + "?request-permission=true").status()).isEqualTo(200);
        assertThat(state()).isEqualTo("requested");
        assertThat(granted()).isFalse();
    }

    @Test
    void grantedRevokedAndHandedBackShowInTheListsOfTheDay() {
        String today = today();
        slide("granted");
        assertThat(granted()).isTrue();
        assertThat(client.get(SCHOOL).status()).isEqualTo(200);
        assertThat(list("toegekend", today)).contains("152286");
        assertThat(list("ingetrokken", today)).isEqualTo("[]");
        slide("revoked");
        assertThat(client.get(SCHOOL).status()).isEqualTo(403);
        assertThat(list("ingetrokken", today)).isEqualTo("[152286]");
        assertThat(client.get("/rest/v2/instellingen").body()).doesNotContain("152286");
    }

    @Test
    void aPublisherHandsItsPermissionBackWithAnEmptyAnswer() {
        slide("granted");
        var answer = client.delete(PERMISSION);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(state()).isEqualTo("relinquished");
    }

    @Test
    void everyDayHasAList() {
        LocalDate today = LocalDate.parse(today());
        for (int back = 0; back <= 365; back += 73) {
            assertThat(list("ingetrokken", today.minusDays(back).toString())).startsWith("[");
        }
        assertThat(list("toegekend", "2026-09-01")).isEqualTo("[118377,127660,131204,140915]");
        assertThat(list("toegekend", "2031-01-01")).isEqualTo("[]");
    }

    @Test
    void anotherPublisherHasItsOwnPermissions() throws Exception {
        client.control("POST", "/publishers", "{\"code\":\"anders\"}");
        var other = client.mutualTls("client-anders").build();
        var answer =
                Client.exchange(
                        other,
                        java.net.http.HttpRequest.newBuilder(client.rest("/rest/v2/instellingen"))
                                .build());
        assertThat(answer.body()).isEqualTo("[]");
    }

    private boolean granted() {
        return client.get(PERMISSION).json().path("hasSynchronizationPermission").asBoolean();
    }

    private String state() {
        return client.control("POST", "/schools/152286/scenario", "{\"name\":\"truth\"}")
                .json()
                .path("permission")
                .asString();
    }

    private void slide(String state) {
        client.control("POST", "/schools/152286/permission", "{\"state\":\"" + state + "\"}");
    }

    private String list(String which, String day) {
        var answer = client.get(LISTS + which + "/" + day);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private String today() {
        return client.control("GET", "/clock", null).json().path("today").asString();
    }
}
