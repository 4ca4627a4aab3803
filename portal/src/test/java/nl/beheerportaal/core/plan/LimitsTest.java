package nl.beheerportaal.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Limits LIMITS = Limits.standard();

    @Test
    void aRemovedAccountCanBePutBackForThirtyDays() {
        assertThat(LIMITS.restorableUntil(LocalDate.of(2026, 11, 18)))
                .isEqualTo(LocalDate.of(2026, 12, 18));
    }

    @Test
    void theDaysOfTheSummerDoNotCount() {
        assertThat(LIMITS.restorableUntil(LocalDate.of(2026, 6, 20)))
                .isEqualTo(LocalDate.of(2026, 9, 20));
        assertThat(LIMITS.restorableUntil(LocalDate.of(2026, 7, 15)))
                .isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void theSummerRunsFromTheFirstOfJulyUpToTheFirstOfSeptember() {
        assertThat(LIMITS.inSummer(LocalDate.of(2026, 6, 30))).isFalse();
        assertThat(LIMITS.inSummer(LocalDate.of(2026, 7, 1))).isTrue();
        assertThat(LIMITS.inSummer(LocalDate.of(2026, 8, 31))).isTrue();
        assertThat(LIMITS.inSummer(LocalDate.of(2026, 9, 1))).isFalse();
    }

    @Test
    void theNumberIsTypedAboveTenOrAboveATwentiethOfTheApp() {
        assertThat(LIMITS.mustTypeNumber(10, 412)).isFalse();
        assertThat(LIMITS.mustTypeNumber(11, 412)).isTrue();
        assertThat(LIMITS.mustTypeNumber(4, 100)).isFalse();
        assertThat(LIMITS.mustTypeNumber(6, 100)).isTrue();
        assertThat(LIMITS.mustTypeNumber(0, 0)).isFalse();
    }

    @Test
    void aShareIsNeverLessThanItsFloor() {
        assertThat(LIMITS.removals().of(61)).isEqualTo(5);
        assertThat(LIMITS.removals().of(412)).isEqualTo(20);
    }
}
