package nl.beheerportaal.connector.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.Set;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.LearningAppContract;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.platform.Secret;
import org.junit.jupiter.api.Test;

class FakeLearningAppTest extends LearningAppContract {
    private final FakeLearningApp fake = new FakeLearningApp(Clock.systemUTC());
    private final AppAddress address = address(new Licence.WholeSchool(null));

    @Override
    protected LearningApp app() {
        return fake;
    }

    @Override
    protected AppAddress address() {
        return address;
    }

    @Test
    void seatsRunOut() {
        AppAddress small = address(new Licence.Limited(1, 0, null));
        assertThat(fake.apply(small, new AppCall.CreateAccount(pupil("1"), "een")))
                .isInstanceOf(Outcome.Applied.class);
        assertThat(fake.apply(small, new AppCall.CreateAccount(pupil("2"), "twee")))
                .isEqualTo(new Outcome.Refused(Outcome.Why.NO_SEATS, "no seat left"));
    }

    @Test
    void aLostAnswerLeavesTheWorkDone() {
        Failure lost = new Failure(Failure.Kind.TIMED_OUT, "taalblobs", 0, "lost", null);
        fake.next(new FakeLearningApp.Fault.AnswerLost(lost));
        assertThat(fake.apply(address, new AppCall.CreateAccount(pupil("1"), "een")))
                .isEqualTo(new Outcome.Unknown(lost));
        assertThat(got(fake.accountByExternalId(address, "1"))).isPresent();
    }

    @Test
    void aLostRequestLeavesNothingDone() {
        Failure lost = new Failure(Failure.Kind.TIMED_OUT, "taalblobs", 0, "lost", null);
        fake.next(new FakeLearningApp.Fault.RequestLost(lost));
        fake.apply(address, new AppCall.CreateAccount(pupil("1"), "een"));
        assertThat(got(fake.accountByExternalId(address, "1"))).isEmpty();
    }

    private static AccountFields pupil(String key) {
        return new AccountFields(
                key,
                "Noor",
                "Bos",
                "Noor Bos",
                AccountKind.PUPIL,
                true,
                null,
                null,
                null,
                "",
                null,
                Set.of());
    }

    private static AppAddress address(Licence licence) {
        return new AppAddress(
                new AppId("taalblobs"),
                URI.create("https://app.example/scim/" + licence.hashCode()),
                new Secret("geheim"),
                Set.of(),
                licence);
    }
}
