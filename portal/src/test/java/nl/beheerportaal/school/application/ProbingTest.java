package nl.beheerportaal.school.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.connector.fake.FakeLearningApp;
import nl.beheerportaal.connector.fake.FakeLearningApp.Fault;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.platform.Secret;
import org.junit.jupiter.api.Test;

/// One test user is made, read back and deleted; whatever goes wrong is told, and nothing is left
/// unless that is told too.
class ProbingTest {
    private static final Failure LOST =
            new Failure(Failure.Kind.TIMED_OUT, "taalblobs", 0, "lost", null);
    private static final AppAddress ADDRESS =
            new AppAddress(
                    new AppId("taalblobs"),
                    URI.create("https://app.example/scim/v2/9"),
                    new Secret("t"),
                    Set.of("beheer@school.example"),
                    new Licence.WholeSchool(null));

    private final FakeLearningApp app =
            new FakeLearningApp(() -> Instant.parse("2026-11-23T09:00:00Z"));
    private final Probing probing = new Probing(app);

    @Test
    void aUserIsMadeSwitchedOffReadBackAndDeleted() {
        assertThat(probing.probe(ADDRESS)).isEqualTo(Probing.Result.WORKS);

        assertThat(app.calls()).hasSize(2);
        assertThat(app.calls().getFirst())
                .isInstanceOfSatisfying(
                        AppCall.CreateAccount.class,
                        call -> {
                            assertThat(call.userName()).startsWith(Probing.MARK);
                            assertThat(call.fields().active()).as("takes no seat").isFalse();
                        });
        assertThat(left()).isZero();
    }

    @Test
    void aRefusedTokenAndASilentAddressAreToldApart() {
        app.failWith(new Failure(Failure.Kind.BAD_CREDENTIALS, "taalblobs", 401, "no", null));
        assertThat(probing.probe(ADDRESS)).isEqualTo(Probing.Result.REFUSED);
        app.failWith(LOST);
        assertThat(probing.probe(ADDRESS)).isEqualTo(Probing.Result.NO_ANSWER);
        assertThat(app.calls()).as("nothing was tried").isEmpty();
    }

    @Test
    void anAppThatMakesNoUserIsTold() {
        app.next(new Fault.Answered(new Outcome.Refused(Outcome.Why.INVALID, "no")));
        assertThat(probing.probe(ADDRESS)).isEqualTo(Probing.Result.NOT_CREATED);
        assertThat(left()).isZero();
    }

    @Test
    void anAppThatSaysYesAndDoesNothingIsToldToo() {
        app.next(new Fault.Answered(new Outcome.Applied("a-1")));
        assertThat(probing.probe(ADDRESS)).isEqualTo(Probing.Result.NOT_READ_BACK);
    }

    @Test
    void aUserWhoseCreationWasLostIsLookedForAndTakenAway() {
        app.next(new Fault.AnswerLost(LOST));
        assertThat(probing.probe(ADDRESS))
                .as("it might have come later")
                .isEqualTo(Probing.Result.LEFT_BEHIND);
        assertThat(left()).isZero();
    }

    @Test
    void aDeletionThatIsLostIsTriedAgain() {
        app.next(new Fault.AnswerLost(LOST)).next(new Fault.RequestLost(LOST));
        assertThat(probing.probe(ADDRESS)).isEqualTo(Probing.Result.LEFT_BEHIND);
        assertThat(left()).isZero();
    }

    private int left() {
        return app.fetch(ADDRESS) instanceof Fetched.Got<AppSnapshot>(AppSnapshot snapshot)
                ? snapshot.accounts().size()
                : -1;
    }
}
