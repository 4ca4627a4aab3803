package nl.beheerportaal.core.match;

import java.util.Arrays;

/// Counts slips of the hand between two words: a letter too many, too few, another, or two that
/// changed places.
final class Edits {
    private static final int TOO_MANY = 3;

    private Edits() {}

    /// One bit per letter of the alphabet that occurs: a cheap lower bound on the distance, because
    /// one slip changes at most two of these bits.
    static int letterSet(String word) {
        int set = 0;
        for (int i = 0; i < word.length(); i++) {
            int letter = word.charAt(i) - 'a';
            boolean plain = letter >= 0 && letter < 26;
            set |= 1 << (plain ? letter : 26);
        }
        return set;
    }

    /// The number of slips, or three when there are more than two. A lost letter fits any letter.
    static int between(String one, String other) {
        int start = 0;
        int endOne = one.length();
        int endOther = other.length();
        if (Math.abs(endOne - endOther) >= TOO_MANY) {
            return TOO_MANY;
        }
        while (start < endOne && start < endOther && same(one.charAt(start), other.charAt(start))) {
            start++;
        }
        while (endOne > start
                && endOther > start
                && same(one.charAt(endOne - 1), other.charAt(endOther - 1))) {
            endOne--;
            endOther--;
        }
        return endOne == start || endOther == start
                ? Math.min(TOO_MANY, Math.max(endOne, endOther) - start)
                : within(new Ends(one, other, start, endOne, endOther));
    }

    /// What is left of two words without their common beginning and end.
    private record Ends(String one, String other, int start, int endOne, int endOther) {
        int rows() {
            return endOne - start;
        }

        int columns() {
            return endOther - start;
        }

        /// Counted from one, as the rows and columns are.
        boolean same(int i, int j) {
            return Edits.same(one.charAt(start + i - 1), other.charAt(start + j - 1));
        }

        boolean turned(int i, int j) {
            return one.charAt(start + i - 1) == other.charAt(start + j - 2)
                    && one.charAt(start + i - 2) == other.charAt(start + j - 1);
        }
    }

    /// Only the cells that lie at most two from the diagonal can stay under three.
    private static int within(Ends ends) {
        int width = ends.columns() + 1;
        int[] cells = new int[3 * width];
        Arrays.fill(cells, TOO_MANY);
        int last = 0;
        for (int j = 0; j < Math.min(TOO_MANY, width); j++) {
            cells[j] = j;
        }
        for (int i = 1; i <= ends.rows(); i++) {
            if (row(ends, i, cells) >= TOO_MANY) {
                return TOO_MANY;
            }
            last = i % 3 * width;
        }
        return Math.min(TOO_MANY, cells[last + width - 1]);
    }

    /// Fills one row of the three that are kept in turn, and returns its least cell.
    private static int row(Ends ends, int i, int[] cells) {
        int width = ends.columns() + 1;
        int row = i % 3 * width;
        int above = (i + 2) % 3 * width;
        int twoAbove = (i + 1) % 3 * width;
        int from = Math.max(1, i - 2);
        int to = Math.min(ends.columns(), i + 2);
        cells[row + from - 1] = from == 1 ? i : TOO_MANY;
        int least = cells[row + from - 1];
        for (int j = from; j <= to; j++) {
            int cost = cells[above + j - 1] + (ends.same(i, j) ? 0 : 1);
            cost = Math.min(cost, Math.min(cells[above + j], cells[row + j - 1]) + 1);
            if (i > 1 && j > 1 && ends.turned(i, j)) {
                cost = Math.min(cost, cells[twoAbove + j - 2] + 1);
            }
            cells[row + j] = cost;
            least = Math.min(least, cost);
        }
        if (to < ends.columns()) {
            cells[row + to + 1] = TOO_MANY;
        }
        return least;
    }

    private static boolean same(char one, char other) {
        return one == other || one == Letters.LOST || other == Letters.LOST;
    }
}
