package nl.beheerportaal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.beheerportaal.demo.Coordinator.Mode;
import nl.beheerportaal.demo.Visitor.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Two people of one school at work in the same wizard.
@ExtendWith(RunningStack.class)
@ResourceLock("De Zevensprong")
class TwoCoordinatorsTest {
    private final Stack stack;

    TwoCoordinatorsTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void twoCoordinatorsInOneWizardSeeEachOther() {
        Job gulcan = new Job(stack, Place.ZEVENSPRONG, "taalblobs");
        Place ferrys = new Place(Place.ZEVENSPRONG.number(), "", "Ferry van den Broek");
        Coordinator ferry = new Coordinator(stack, ferrys, _ -> {});
        ferry.signIn();
        Page hers = gulcan.coordinator.begin(gulcan.coordinator.open("taalblobs"), Mode.SELECTIEF);
        Page his = ferry.visitor().follow(ferry.open("taalblobs"), "#ga-verder");
        gulcan.coordinator.visitor().press(hers, "#automatisch", Map.of());
        Page after = ferry.visitor().press(his, "button[id^=koppel-]", Map.of());

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.one("main").text()).contains("Gülcan Öztürk");
        assertThat(gulcan.contents()).isEqualTo(gulcan.before);
    }
}
