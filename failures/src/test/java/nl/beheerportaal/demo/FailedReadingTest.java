package nl.beheerportaal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.beheerportaal.demo.Coordinator.Mode;
import nl.beheerportaal.demo.Visitor.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A coordinator presses *Automatisch koppelen* while Basispoort or the app fails: a plain sentence
/// says why, nobody is touched, and it works again when they do.
@ExtendWith(RunningStack.class)
@ResourceLock("De Zevensprong")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailedReadingTest {
    private static final Place SCHOOL = Place.ZEVENSPRONG;
    private static final String APP = "rekenblobs";

    private final Stack stack;
    private final Mischief mischief;
    private final Coordinator coordinator;
    private final Page step1;
    private final AppContents before;

    FailedReadingTest(Stack stack) {
        this.stack = stack;
        mischief = new Mischief(stack);
        coordinator = new Coordinator(stack, SCHOOL, _ -> {});
        coordinator.signIn();
        step1 = coordinator.begin(coordinator.open(APP), Mode.SELECTIEF);
        before = contents();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/rest/v2/instellingen/131204 | \"kind\":\"status\",\"status\":500 | meldt een storing",
                "/rest/v2/instellingen/131204 | \"kind\":\"status\",\"status\":404 | kent deze school niet",
                "/rest/v2/instellingen/131204 | \"kind\":\"slow\",\"delayMillis\":30000 | geeft nu geen antwoord",
                "/rest/v2/instellingen/131204 | \"kind\":\"cut\" | geeft nu geen antwoord",
                "/rest/v2/instellingen/131204 | \"kind\":\"half-json\" | antwoord dat niet klopt",
                "/rest/v2/instellingen/131204 | \"kind\":\"broken-json\" | antwoord dat niet klopt",
                "/rest/v2/instellingen/131204 | \"kind\":\"empty-roster\" | lijst zonder leerlingen",
                "/apps/rekenblobs/scim/*/v2/Users | \"kind\":\"status\",\"status\":401 | laat ons niet binnen",
                "/apps/rekenblobs/scim/*/v2/Users | \"kind\":\"status\",\"status\":403 | laat ons niet binnen",
                "/apps/rekenblobs/scim/*/v2/Users | \"kind\":\"status\",\"status\":429,\"retryAfter\":\"1\" | heeft het nu te druk",
                "/apps/rekenblobs/scim/*/v2/Users | \"kind\":\"status\",\"status\":503 | meldt een storing",
                "/apps/rekenblobs/scim/*/v2/Users | \"kind\":\"cut\" | even niet bereikbaar",
                "/apps/rekenblobs/scim/*/v2/Users | \"kind\":\"half-json\" | antwoord dat niet klopt"
            })
    void saysWhyAndTouchesNobody(String path, String what, String sentence) {
        String fault = mischief.fault(SCHOOL, APP, path, what);
        Page failed;
        try {
            failed = coordinator.visitor().press(step1, "#automatisch", Map.of());
        } finally {
            mischief.heal(fault);
        }
        assertThat(failed.status()).isEqualTo(200);
        assertThat(failed.one("[data-melding]").text()).contains(sentence);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void worksAgainWhenThePermissionIsBack() {
        mischief.permission(SCHOOL, "revoked");
        Page failed = coordinator.visitor().press(step1, "#automatisch", Map.of());
        mischief.permission(SCHOOL, "granted");

        assertThat(failed.one("[data-melding]").text())
                .contains("deelt geen gegevens meer met ons");
        Page works = coordinator.visitor().press(step1, "#automatisch", Map.of());
        assertThat(works.one("h2").text()).doesNotStartWith("0 van");
        assertThat(contents()).isEqualTo(before);
    }

    private AppContents contents() {
        return AppContents.read(stack.simulator(), APP, SCHOOL);
    }
}
