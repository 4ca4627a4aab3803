package nl.beheerportaal.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Limits.Share;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Years of made-up schools of 40 to 1,450 pupils: `bin/bench years` tries 1,000, `bin/check` some.
@Order(1)
class YearsTest {
    private static final int YEARS = Integer.getInteger("years.count", 5);
    private static final int FIRST = Integer.getInteger("years.first", 1);
    private static final int SMALLEST = 40;
    private static final int LARGEST = 1_450;
    private static final double GOLDEN = .618_033_988_749_895;

    /// By size, what the years of such schools showed.
    private static final class Row {
        final String name;
        final int upTo;
        int schools;
        int nights;
        int removed;
        int falseHolds;
        int losses;
        int notHeld;

        Row(String name, int upTo) {
            this.name = name;
            this.upTo = upTo;
        }
    }

    private final List<Row> rows =
            List.of(
                    new Row("40 to 100", 100),
                    new Row("101 to 250", 250),
                    new Row("251 to 600", 600),
                    new Row("601 to 1,450", Integer.MAX_VALUE));

    @Test
    void aCleanYearIsNeverHeldAndEveryLossIs() {
        List<String> falseHolds = new ArrayList<>();
        List<String> notHeld = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + YEARS; seed++) {
            SimulatedYear year = new SimulatedYear(seed, size(seed), Limits.standard());
            int pupils = year.pupils();
            SimulatedYear.Seen seen = year.live();
            count(pupils, seen);
            falseHolds.addAll(seen.falseHolds);
            notHeld.addAll(seen.notHeld);
            wrong.addAll(seen.wrong);
        }
        print();
        assertSoftly(all -> {
            all.assertThat(falseHolds).as("clean years that were held").isEmpty();
            all.assertThat(notHeld).as("losses that were not held").isEmpty();
            all.assertThat(wrong).as("who is in the app after a year").isEmpty();
        });
    }

    /// The test of the test: each half of it fails when the brake does.
    @Test
    void withoutABrakeLossesGoThroughAndWithOneThatCountsEverythingCleanYearsAreHeld() {
        SimulatedYear.Seen unbraked =
                new SimulatedYear(5, 90, limits(new Share(9_999, 100))).live();
        SimulatedYear.Seen strict = new SimulatedYear(5, 90, limits(new Share(0, 0))).live();

        assertThat(unbraked.falseHolds).isEmpty();
        assertThat(unbraked.notHeld).hasSizeGreaterThan(10);
        assertThat(strict.notHeld).isEmpty();
        assertThat(strict.falseHolds).isNotEmpty();
    }

    private static Limits limits(Share all) {
        Limits standard = Limits.standard();
        return new Limits(
                all,
                all,
                all,
                standard.lossDays(),
                standard.typedNumber(),
                standard.retentionDays(),
                standard.summerStart(),
                standard.summerEnd(),
                standard.teacherRoles());
    }

    /// As many small schools as large ones, by ratio, and any few of them spread out (the golden
    /// ratio); the two ends are always among them.
    private static int size(long seed) {
        if (seed <= 2) {
            return seed == 1 ? SMALLEST : LARGEST;
        }
        double ratio = (double) LARGEST / SMALLEST;
        return (int) (SMALLEST * Math.pow(ratio, (seed * GOLDEN + .22) % 1));
    }

    private void count(int pupils, SimulatedYear.Seen seen) {
        Row row = rows.stream().filter(each -> pupils <= each.upTo).findFirst().orElseThrow();
        row.schools++;
        row.nights += seen.nights;
        row.removed += seen.removed;
        row.falseHolds += seen.falseHolds.size();
        row.losses += seen.losses;
        row.notHeld += seen.notHeld.size();
    }

    private void print() {
        System.out.printf(
                "%-14s %8s %8s %9s %12s %8s %9s%n",
                "pupils", "years", "nights", "removals", "false holds", "losses", "not held");
        for (Row row : rows) {
            System.out.printf(
                    "%-14s %8d %8d %9d %12d %8d %9d%n",
                    row.name,
                    row.schools,
                    row.nights,
                    row.removed,
                    row.falseHolds,
                    row.losses,
                    row.notHeld);
        }
        result("years", rows.stream().mapToInt(row -> row.schools).sum(), "years");
        result("years_nights", rows.stream().mapToInt(row -> row.nights).sum(), "nights");
        result("years_false_holds", rows.stream().mapToInt(row -> row.falseHolds).sum(), "nights");
        result("years_losses", rows.stream().mapToInt(row -> row.losses).sum(), "losses");
        result("years_losses_not_held", rows.stream().mapToInt(row -> row.notHeld).sum(), "losses");
    }

    private static void result(String figure, int value, String unit) {
        System.out.printf("result %s %d %s%n", figure, value, unit);
    }
}
