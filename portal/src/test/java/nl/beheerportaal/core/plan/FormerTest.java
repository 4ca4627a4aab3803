package nl.beheerportaal.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.YearGroup;
import org.junit.jupiter.api.Test;

/// Which class a pupil was in before the year change, however many steps the school takes for it.
final class FormerTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 8);
    private static final LocalDate AUGUST = LocalDate.of(2027, 8, 22);
    private final ManagedAccount inFourB =
            ManagedAccount.fresh(
                            new AccountId("a"),
                            new PersonId(1),
                            AccountKind.PUPIL,
                            true,
                            LocalDate.of(2026, 9, 7))
                    .asOf(new PersonId(1), true, seen(4, "4b"), LocalDate.of(2026, 9, 7));

    @Test
    void theClassBeforeTheYearChangeAlsoWhenNewClassesComeSomeDaysBeforeTheNewYear() {
        ManagedAccount regrouped = then(inFourB, 4, "new 4b", AUGUST);
        ManagedAccount promoted = then(regrouped, 5, "new 5b", AUGUST.plusDays(4));
        ManagedAccount shuffled = then(promoted, 5, "new 5a", AUGUST.plusDays(9));

        assertThat(shuffled.former())
                .isEqualTo(former(4, "4b", AUGUST.plusDays(4)))
                .isEqualTo(promoted.former());
    }

    @Test
    void whoChangedClassInTheWinterWasInTheLastOfThem() {
        ManagedAccount moved = then(inFourB, 4, "4a", FEBRUARY);

        assertThat(then(moved, 5, "5a", AUGUST).former()).isEqualTo(former(4, "4a", AUGUST));
    }

    @Test
    void anotherClassIsNotAnotherYear() {
        Former former = Objects.requireNonNull(then(inFourB, 4, "4a", FEBRUARY).former());

        assertThat(former.isOfAnotherYearThan(inFourB)).isFalse();
        assertThat(former.isOfThisYearChange(AUGUST)).isFalse();
    }

    private static ManagedAccount then(
            ManagedAccount before, int year, String home, LocalDate day) {
        return before.asOf(before.person(), true, seen(year, home), day);
    }

    private static Seen seen(int year, String home) {
        return new Seen(null, null, YearGroup.of(year), new LasKey(home), null);
    }

    private static Former former(int year, String home, LocalDate until) {
        return new Former(YearGroup.of(year), new LasKey(home), until);
    }
}
