package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.List;

/// All pairs of a school that matter, account by account. A pair is named by its index.
final class Pairs {
    private final List<Pair> pairs = new ArrayList<>();
    private final int[] start;
    private final int[] accountOf;
    private final int[] pupilOf;

    Pairs(ComparedNames names, Settled settled) {
        start = new int[names.school().accounts().size() + 1];
        for (int a = 0; a + 1 < start.length; a++) {
            if (!settled.account(a)) {
                for (Pair pair : names.pairs(a)) {
                    if (settled.mayBe(pair.account(), pair.pupil())) {
                        pairs.add(pair);
                    }
                }
            }
            start[a + 1] = pairs.size();
        }
        accountOf = pairs.stream().mapToInt(Pair::account).toArray();
        pupilOf = pairs.stream().mapToInt(Pair::pupil).toArray();
    }

    int size() {
        return pairs.size();
    }

    Pair get(int pair) {
        return pairs.get(pair);
    }

    int accountOf(int pair) {
        return accountOf[pair];
    }

    int pupilOf(int pair) {
        return pupilOf[pair];
    }

    /// The first pair of an account.
    int first(int account) {
        return start[account];
    }

    /// One past the last pair of an account.
    int end(int account) {
        return start[account + 1];
    }
}
