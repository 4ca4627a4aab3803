package nl.beheerportaal.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {
    @ParameterizedTest
    @CsvSource({
        "anna,anna,0",
        "anna,ana,1",
        "thijmen,thijmne,1",
        "tim,tom,1",
        "jansen,janssens,2",
        "'','',0",
        "'',ab,2",
        "noor,hoekstra,3",
        "no?r,noor,0",
    })
    void slipsAreCounted(String one, String other, int slips) {
        assertThat(Edits.between(one, other)).isEqualTo(slips);
    }

    @Test
    void theShortWayCountsAsTheLongWay() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String one = word(random);
            String other = random.nextBoolean() ? word(random) : slipped(one, random);
            assertThat(Edits.between(one, other))
                    .as("%s and %s", one, other)
                    .isEqualTo(Math.min(3, inFull(one, other)));
        }
    }

    @Test
    void theBitsOfTheLettersNeverHideASlip() {
        Random random = new Random(8);
        for (int i = 0; i < 5_000; i++) {
            String one = word(random);
            String other = slipped(one, random);
            int apart = Integer.bitCount(Edits.letterSet(one) ^ Edits.letterSet(other));
            assertThat(apart).isLessThanOrEqualTo(2 * inFull(one, other));
        }
    }

    /// The whole table, row by row, without any short cut.
    private static int inFull(String one, String other) {
        int[][] cells = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cells[i][j] = i == 0 || j == 0 ? i + j : cell(cells, i, j, one, other);
            }
        }
        return cells[one.length()][other.length()];
    }

    private static int cell(int[][] cells, int i, int j, String one, String other) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int cost = cells[i - 1][j - 1] + (same ? 0 : 1);
        cost = Math.min(cost, Math.min(cells[i - 1][j], cells[i][j - 1]) + 1);
        boolean turned =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return turned ? Math.min(cost, cells[i - 2][j - 2] + 1) : cost;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(9);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(4)));
        }
        return word.toString();
    }

    private static String slipped(String word, Random random) {
        StringBuilder slipped = new StringBuilder(word);
        int slips = 1 + random.nextInt(3);
        for (int i = 0; i < slips; i++) {
            int at = random.nextInt(slipped.length() + 1);
            if (random.nextBoolean() || at == slipped.length()) {
                slipped.insert(at, (char) ('a' + random.nextInt(4)));
            } else {
                slipped.deleteCharAt(at);
            }
        }
        return slipped.toString();
    }
}
