package nl.beheerportaal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.beheerportaal.demo.Coordinator.Mode;
import nl.beheerportaal.demo.Visitor.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Synchronisations that meet trouble on the way, from the first click to the last account: nobody
/// is lost, nobody is made twice, and what was confirmed is what comes. Each test has a connection
/// of its own.
@ExtendWith(RunningStack.class)
class FailedRunTest {
    private static final String FINISHED = ".status:not([class*=--])";
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
        Job job = new Job(Place.KIEKENDIEF, "taalblobs").ready(Mode.ALLES, true);
        job.fault("POST", "/Users", "\"kind\":\"cut-after-work\",\"calls\":[3,40]");
        job.fault("POST", "/Users", "\"kind\":\"cut\",\"calls\":[60,61,62,63,64,65,66,67]");

        job.finishesAsPromised(job.confirm());
    }

    @Test
    void aBusyAppAndATakenUserNameDelayOnlyThemselves() throws InterruptedException {
        Job job = new Job(Place.KIEKENDIEF, "rekenblobs").ready(Mode.ALLES, true);
        job.fault("POST", "/Users", TAKEN + ",\"calls\":[1,5]");
        job.fault(
                "POST",
                "/Users",
                "\"kind\":\"status\",\"status\":429,\"retryAfter\":\"1\",\"calls\":[20,21,50]");

        job.finishesAsPromised(job.confirm());
    }

    @Test
    void aRefusedTokenStopsTheRunAndItGoesOnLater() throws InterruptedException {
        Job job = new Job(Place.TERP, "taalblobs").ready(Mode.SELECTIEF, false);
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
    void aPortalThatIsKilledFinishesWhatWasConfirmed() throws InterruptedException {
        Job job = new Job(Place.WILGENHOEK, "taalblobs").ready(Mode.SELECTIEF, true);
        Page run = job.confirm();
        job.awaitChange();
        stack.killPortal();
        stack.restartPortal();

        job.finishesAsPromised(job.coordinator.visitor().get(run.address().toString()));
    }

    @Test
    void twoClicksAreOneSynchronisation() throws InterruptedException {
        Job job = new Job(Place.WILGENHOEK, "rekenblobs").ready(Mode.ALLES, true);
        CompletableFuture<Page> other = CompletableFuture.supplyAsync(job::confirm);
        Page run = job.confirm();

        assertThat(other.join().address()).isEqualTo(run.address());
        job.finishesAsPromised(run);
        assertThat(job.coordinator.open("rekenblobs").document().select("ol.history > li"))
                .hasSize(1);
    }

    @Test
    void aRosterThatChangedAfterTheReviewIsRefusedWithTheDifference() throws InterruptedException {
        Job job = new Job(Place.TERP, "rekenblobs").ready(Mode.SELECTIEF, false);
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

    @Test
    void twoCoordinatorsInOneWizardSeeEachOther() {
        Job gulcan = new Job(Place.ZEVENSPRONG, "taalblobs");
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

    /// One connection on its way through the wizard.
    private final class Job {
        final Place school;
        final String app;
        final Coordinator coordinator;
        final AppContents before;
        private @Nullable Page review;
        private @Nullable Expectation expected;

        Job(Place school, String app) {
            this.school = school;
            this.app = app;
            before = contents();
            coordinator = new Coordinator(stack, school, _ -> {});
            coordinator.signIn();
        }

        Job ready(Mode mode, boolean newcomers) {
            read(coordinator.walk(app, mode, newcomers));
            return this;
        }

        void read(Page page) {
            review = page;
            expected = coordinator.read(page);
        }

        Page confirm() {
            return coordinator.confirm(
                    Objects.requireNonNull(review), Objects.requireNonNull(expected));
        }

        String fault(String method, String path, String what) {
            String account = stack.simulator().account(app, school).connectionKey();
            return mischief.fault(
                    "{\"method\":\"%s\",\"path\":\"/apps/%s/scim/%s/v2%s\",%s}"
                            .formatted(method, app, account, path, what));
        }

        void awaitChange() throws InterruptedException {
            while (contents().equals(before)) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }

        void finishesAsPromised(Page run) throws InterruptedException {
            Page end = coordinator.await(run);
            assertThat(end.has(FINISHED)).as(end.excerpt()).isTrue();
            Objects.requireNonNull(expected).check(before, contents());
        }

        AppContents contents() {
            return AppContents.read(stack.simulator(), app, school);
        }
    }
}
