package nl.beheerportaal.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.beheerportaal.core.match.Difference.Range;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void onlyTheLettersThatDifferAreMarked() {
        Difference difference = Difference.between("Yildiz", "Yıldız");

        assertThat(difference.first()).containsExactly(new Range(1, 2), new Range(4, 5));
        assertThat(difference.second()).containsExactly(new Range(1, 2), new Range(4, 5));
    }

    @Test
    void equalNamesHaveNothingToMark() {
        assertThat(Difference.between("Noor", "Noor"))
                .isEqualTo(new Difference(List.of(), List.of()));
    }

    @Test
    void aLetterTooManyIsMarkedOnOneSide() {
        Difference difference = Difference.between("Janssen", "Jansen");

        assertThat(difference.first()).hasSize(1);
        assertThat(difference.second()).isEmpty();
    }

    @Test
    void aRangeNeverCutsALetterOfTwoUnits() {
        assertThat(Difference.between("a😀b", "ab").first()).containsExactly(new Range(1, 3));
    }
}
