package nl.basispoortsimulator.apps;

import static org.assertj.core.api.Assertions.assertThat;

import nl.basispoortsimulator.server.Addresses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// An account seen from behind.
@SimulatorRunning
class AccountControlTest {

    @Autowired private Addresses addresses;

    @Test
    void anAccountCanBeLookedAtAndWorkedInWithoutAToken() {
        Http control =
                Http.at(addresses.http() + "/control/apps/taalblobs/" + SmallWorld.BERK, null);
        int before = work(control);

        assertThat(control.post("/users/b-3/work?assignments=2", "").status()).isEqualTo(200);

        assertThat(work(control)).isEqualTo(before + 2);
        JsonNode user = control.get("/users").json().path("b-3");
        assertThat(user.path("name").asString()).isEqualTo("Kind3 van de Berk");
        assertThat(user.path("active").asBoolean()).isTrue();
        assertThat(control.post("/users/nobody/work", "").status()).isEqualTo(404);
        assertThat(control.post("/users/b-3/work?assignments=0", "").status()).isEqualTo(400);
        assertThat(
                        Http.at(addresses.http() + "/control/apps/taalblobs/none", null)
                                .get("/users")
                                .status())
                .isEqualTo(404);
    }

    private static int work(Http control) {
        return control.get("/users").json().path("b-3").path("completedAssignments").asInt();
    }
}
