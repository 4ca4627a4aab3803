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
        return within(one.substring(start, endOne), other.substring(start, endOther));
    }

    /// Only the cells that lie at most two from the diagonal can stay under three.
    private static int within(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Math.min(TOO_MANY, one.length() + other.length());
        }
        int width = other.length() + 1;
        int[] cells = new int[3 * width];
        Arrays.fill(cells, TOO_MANY);
        int last = 0;
        for (int j = 0; j < Math.min(TOO_MANY, width); j++) {
            cells[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int row = i % 3 * width;
            int before = (i + 1) % 3 * width;
            if (row(one, other, i, new int[] {row, last, before}, cells) >= TOO_MANY) {
                return TOO_MANY;
            }
            last = row;
        }
        return Math.min(TOO_MANY, cells[last + width - 1]);
    }

    /// Fills one row and returns its least cell.
    private static int row(String one, String other, int i, int[] at, int[] cells) {
        int from = Math.max(1, i - 2);
        int to = Math.min(other.length(), i + 2);
        cells[at[0] + from - 1] = from == 1 ? i : TOO_MANY;
        int least = cells[at[0] + from - 1];
        for (int j = from; j <= to; j++) {
            int change = same(one.charAt(i - 1), other.charAt(j - 1)) ? 0 : 1;
            int cost = cells[at[1] + j - 1] + change;
            cost = Math.min(cost, Math.min(cells[at[1] + j], cells[at[0] + j - 1]) + 1);
            if (i > 1 && j > 1 && turned(one, other, i, j)) {
                cost = Math.min(cost, cells[at[2] + j - 2] + 1);
            }
            cells[at[0] + j] = cost;
            least = Math.min(least, cost);
        }
        if (to < other.length()) {
            cells[at[0] + to + 1] = TOO_MANY;
        }
        return least;
    }

    private static boolean turned(String one, String other, int i, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }

    private static boolean same(char one, char other) {
        return one == other || one == Letters.LOST || other == Letters.LOST;
    }
}
