package nl.basispoortcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The synchronization permission (basispoort.md §1.2, rows 10 to 13). What would change a real
/// school's permission is tried only where a control API can bring it back.
class PermissionContractTest extends Contract {
    private static final String WITHOUT = INSTITUTIONS + "/152286";
    private static final String LISTS = INSTITUTIONS + "/synchronizationpermission/";

    @AfterEach
    void asItWas() {
        if (server.control().isPresent()) {
            steer("/reset", "{}");
        }
    }

    @Test
    void aSchoolThatGaveItIsOneWeSee() {
        JsonNode answer =
                get(permission(school()) + "?request-permission=false", Shapes.PERMISSION);
        assertThat(answer.path("hasSynchronizationPermission").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"toegekend", "ingetrokken"})
    void everyDayOfTheLastYearHasAList(String which) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        for (int back = 0; back <= 365; back++) {
            get(LISTS + which + "/" + today.minusDays(back), Shapes.IDS);
        }
    }

    @Test
    void askingIsAGetWithASideEffectAndGivesNothingYet() {
        steer("/reset", "{}");
        assertThat(granted()).isFalse();
        get(permission(WITHOUT) + "?request-permission=false", Shapes.PERMISSION);
        assertThat(state()).isEqualTo("none");
        get(permission(WITHOUT) + "?request-permission=true", Shapes.PERMISSION);
        assertThat(state()).isEqualTo("requested");
        assertThat(granted()).isFalse();
    }

    @Test
    void grantedAndRevokedShowInTheListsOfTheDay() {
        String today = today();
        slide("granted");
        assertThat(granted()).isTrue();
        assertThat(list("toegekend", today)).contains(152286L);
        assertThat(list("ingetrokken", today)).doesNotContain(152286L);
        get(WITHOUT, Shapes.OVERVIEW);
        slide("revoked");
        assertThat(granted()).isFalse();
        assertThat(list("ingetrokken", today)).contains(152286L);
        refused(caller.get(WITHOUT));
    }

    @Test
    void aPublisherHandsItsPermissionBackWithAnEmptyAnswer() {
        slide("granted");
        var answer = caller.delete(permission(WITHOUT));
        written(answer);
        assertThat(answer.body()).isEmpty();
        assertThat(granted()).isFalse();
        assertThat(state()).isEqualTo("relinquished");
    }

    @Test
    void anotherPublisherHasItsOwnPermissions() {
        steer("/publishers", "{\"code\":\"anders\"}");
        Caller other = new Caller(server, Caller.builder(server, "client-anders").build());
        assertThat(checked(INSTITUTIONS, other.get(INSTITUTIONS), Shapes.IDS)).isEmpty();
    }

    private boolean granted() {
        return get(permission(WITHOUT), Shapes.PERMISSION)
                .path("hasSynchronizationPermission")
                .asBoolean();
    }

    private String state() {
        return String.valueOf(
                steered("/schools/152286/scenario", "{\"name\":\"truth\"}", "permission"));
    }

    private void slide(String state) {
        steer("/schools/152286/permission", "{\"state\":\"" + state + "\"}");
    }

    /// The day there, whose clock may stand elsewhere than ours.
    private String today() {
        return steered("/clock", "{\"advance\":\"PT0S\"}", "today");
    }

    private String steered(String path, String json, String field) {
        JsonNode answer = steer(path, json);
        return answer == null ? "" : answer.path(field).asString();
    }

    private List<Long> list(String which, String day) {
        return numbers(get(LISTS + which + "/" + day, Shapes.IDS));
    }

    private static String permission(String school) {
        return school + "/uitgever/synchronizationpermission";
    }
}
