package nl.beheerportaal.core.match;

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

    private static int within(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Math.min(TOO_MANY, one.length() + other.length());
        }
        int width = other.length() + 1;
        int[] beforeLast = new int[width];
        int[] last = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j < width; j++) {
                boolean same = same(one.charAt(i - 1), other.charAt(j - 1));
                int cost =
                        Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && turned(one, other, i, j)) {
                    cost = Math.min(cost, beforeLast[j - 2] + 1);
                }
                row[j] = cost;
                best = Math.min(best, cost);
            }
            if (best >= TOO_MANY) {
                return TOO_MANY;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return Math.min(TOO_MANY, last[width - 1]);
    }

    private static boolean turned(String one, String other, int i, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }

    private static boolean same(char one, char other) {
        return one == other || one == Letters.LOST || other == Letters.LOST;
    }
}
