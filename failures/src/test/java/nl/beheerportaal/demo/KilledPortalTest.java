package nl.beheerportaal.demo;

import nl.beheerportaal.demo.Coordinator.Mode;
import nl.beheerportaal.demo.Visitor.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/// The portal dies in the middle of a synchronisation, as in a power cut.
@ExtendWith(RunningStack.class)
@Isolated("everybody's portal dies")
class KilledPortalTest {
    private final Stack stack;

    KilledPortalTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void aPortalThatIsKilledFinishesWhatWasConfirmed() throws InterruptedException {
        Job job = new Job(stack, Place.WILGENHOEK, "taalblobs").ready(Mode.SELECTIEF, true);
        Page run = job.confirm();
        job.awaitChange();
        stack.killPortal();
        stack.restartPortal();

        job.finishesAsPromised(job.coordinator.visitor().get(run.address().toString()));
    }
}
