package nl.beheerportaal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import nl.beheerportaal.core.roster.SchoolId;
import org.junit.jupiter.api.Test;

final class SpreadTest {
    private static final Duration NIGHT = Duration.ofHours(4);

    @Test
    void theSchoolsOfTheCountryAreSpreadEvenlyOverTheNight() {
        Random random = new Random(5);
        int[] halfHours = new int[8];
        for (int i = 0; i < 6_600; i++) {
            SchoolId school = new SchoolId(new UUID(random.nextLong(), random.nextLong()));
            Duration turn = AutomaticTasks.turn(school, NIGHT);
            assertThat(turn).isBetween(Duration.ZERO, NIGHT.minusMillis(1));
            halfHours[(int) (turn.toMinutes() / 30)]++;
        }
        for (int schools : halfHours) {
            assertThat(schools).isBetween(700, 950);
        }
    }

    @Test
    void aSchoolHasTheSameTurnEveryNight() {
        SchoolId school = new SchoolId(new UUID(1, 2));
        assertThat(AutomaticTasks.turn(school, NIGHT))
                .isEqualTo(AutomaticTasks.turn(new SchoolId(new UUID(1, 2)), NIGHT));
    }

    @Test
    void withoutAWindowEverybodyBeginsAtOnce() {
        assertThat(AutomaticTasks.turn(new SchoolId(new UUID(1, 2)), Duration.ZERO)).isZero();
    }
}
