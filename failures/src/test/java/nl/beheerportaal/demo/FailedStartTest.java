package nl.beheerportaal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.beheerportaal.demo.Coordinator.Mode;
import nl.beheerportaal.demo.Visitor.Page;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Step 4 was confirmed, and then a side cannot be read: the run's first act. It says so, writes
/// nothing, and *Opnieuw proberen* leads to the same choices again.
@ExtendWith(RunningStack.class)
@ResourceLock("De Vuurvlinder")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailedStartTest {
    private static final Place SCHOOL = Place.VUURVLINDER;
    private static final String APP = "taalblobs";

    private final Stack stack;
    private final Mischief mischief;
    private final Coordinator coordinator;
    private final AppContents before;
    private Page review;

    FailedStartTest(Stack stack) {
        this.stack = stack;
        mischief = new Mischief(stack);
        coordinator = new Coordinator(stack, SCHOOL, _ -> {});
        coordinator.signIn();
        review = coordinator.walk(APP, Mode.ALLES, true);
        before = contents();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/rest/v2/instellingen/152286 | \"kind\":\"status\",\"status\":500 | Basispoort",
                "/rest/v2/instellingen/152286 | \"kind\":\"half-json\" | Basispoort",
                "/rest/v2/instellingen/152286 | \"kind\":\"empty-roster\" | lijst zonder leerlingen",
                "/apps/taalblobs/scim/*/v2/Users | \"kind\":\"half-json\" | De app"
            })
    void saysWhyChangesNothingAndCanBeTriedAgain(String path, String what, String sentence)
            throws InterruptedException {
        Expectation expected = coordinator.read(review);
        String fault = mischief.fault(SCHOOL, APP, path, what);
        Page stopped;
        try {
            stopped = coordinator.await(coordinator.confirm(review, expected));
        } finally {
            mischief.heal(fault);
        }
        assertThat(stopped.one("[data-melding]").text())
                .contains(sentence)
                .contains("Er is niets veranderd");
        assertThat(contents()).isEqualTo(before);

        Page app = coordinator.open(APP);
        review = coordinator.visitor().press(app, "#opnieuw-proberen", Map.of());
        assertThat(coordinator.read(review).summary()).isEqualTo(expected.summary());
    }

    private AppContents contents() {
        return AppContents.read(stack.simulator(), APP, SCHOOL);
    }
}
