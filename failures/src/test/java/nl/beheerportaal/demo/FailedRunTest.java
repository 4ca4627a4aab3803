package nl.beheerportaal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.beheerportaal.demo.Coordinator.Mode;
import nl.beheerportaal.demo.Visitor.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Synchronisations that meet trouble on the way, from the first click to the last account: nobody
/// is lost, nobody is made twice, and what was confirmed is what comes. Each test has a connection
/// of its own, so they go beside each other.
@ExtendWith(RunningStack.class)
@Execution(ExecutionMode.CONCURRENT)
class FailedRunTest {
    private static final String TAKEN =
            """
            "kind":"status","status":409,"contentType":"application/scim+json",\
            "body":"{\\"schemas\\":[\\"urn:ietf:params:scim:api:messages:2.0:Error\\"],\
            \\"status\\":\\"409\\",\\"scimType\\":\\"uniqueness\\"}\"\
            """;

    private final Stack stack;
    private final Mischief mischief;

    FailedRunTest(Stack stack) {
        this.stack = stack;
        mischief = new Mischief(stack);
    }

    @Test
    void lostAnswersAndAnAppThatGoesAwayMakeNobodyTwice() throws InterruptedException {
        Job job = new Job(stack, Place.KIEKENDIEF, "taalblobs").ready(Mode.ALLES, true);
        job.fault("POST", "/Users", "\"kind\":\"cut-after-work\",\"calls\":[3,40]");
        job.fault("POST", "/Users", "\"kind\":\"cut\",\"calls\":[60,61,62,63,64,65,66,67]");

        job.finishesAsPromised(job.confirm());
    }

    @Test
    void aBusyAppAndATakenUserNameDelayOnlyThemselves() throws InterruptedException {
        Job job = new Job(stack, Place.KIEKENDIEF, "rekenblobs").ready(Mode.ALLES, true);
        job.fault("POST", "/Users", TAKEN + ",\"calls\":[1,5]");
        job.fault(
                "POST",
                "/Users",
                "\"kind\":\"status\",\"status\":429,\"retryAfter\":\"1\",\"calls\":[20,21,50]");

        job.finishesAsPromised(job.confirm());
    }

    @Test
    @ResourceLock("De Terp")
    void aRefusedTokenStopsTheRunAndItGoesOnLater() throws InterruptedException {
        Job job = new Job(stack, Place.TERP, "taalblobs").ready(Mode.SELECTIEF, false);
        String first = job.fault("PATCH", "/**", "\"kind\":\"status\",\"status\":401");
        String second = job.fault("POST", "/**", "\"kind\":\"status\",\"status\":401");
        Page stopped = job.coordinator.await(job.confirm());

        assertThat(stopped.one("[data-melding]").text())
                .contains("De app liet ons om")
                .contains("Dat moet de helpdesk oplossen")
                .contains("Foutcode voor de helpdesk");
        assertThat(job.contents()).isEqualTo(job.before);

        mischief.heal(first);
        mischief.heal(second);
        Page app = job.coordinator.open("taalblobs");
        job.read(job.coordinator.visitor().press(app, "#opnieuw-proberen", Map.of()));
        job.finishesAsPromised(job.confirm());
    }

    @Test
    void twoClicksAreOneSynchronisation() throws InterruptedException {
        Job job = new Job(stack, Place.WILGENHOEK, "rekenblobs").ready(Mode.ALLES, true);
        CompletableFuture<Page> other = CompletableFuture.supplyAsync(job::confirm);
        Page run = job.confirm();

        assertThat(other.join().address()).isEqualTo(run.address());
        job.finishesAsPromised(run);
        assertThat(job.coordinator.open("rekenblobs").document().select("ol.history > li"))
                .hasSize(1);
    }

    @Test
    @ResourceLock("De Terp")
    void aRosterThatChangedAfterTheReviewIsRefusedWithTheDifference() throws InterruptedException {
        Job job = new Job(stack, Place.TERP, "rekenblobs").ready(Mode.SELECTIEF, false);
        mischief.renameSomebody(Place.TERP, "rekenblobs", "Nieuwenhuizen");
        Page refused = job.coordinator.await(job.confirm());

        assertThat(refused.one("[data-melding]").text())
                .contains("Er was iets veranderd tussen jouw akkoord en de start");
        assertThat(refused.one("section[aria-labelledby=h-verschil]").text())
                .contains("Nieuwenhuizen");
        assertThat(job.contents()).isEqualTo(job.before);

        job.read(job.coordinator.visitor().follow(refused, "#nog-een-keer"));
        job.finishesAsPromised(job.confirm());
    }
}
