package nl.beheerportaal.core.match;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// How likely each pair of a school is, all evidence and competition weighed. Pairs are named by
/// their index.
final class Solution {
    private static final double WITHIN_SCHOOL = 0.7;

    private final Weighed weighed;
    private final double[] chance;
    private final double[] alone;
    private final double[] left;

    /// The evidence a solution rests on.
    record Weighed(
            School school,
            Settled settled,
            Pairs pairs,
            UserNameEvidence userNames,
            Presence presence) {}

    Solution(Weighed weighed, Assignment assignment) {
        this.weighed = weighed;
        chance = assignment.chance();
        alone = assignment.alone();
        left = assignment.left();
    }

    School school() {
        return weighed.school;
    }

    Settled settled() {
        return weighed.settled;
    }

    Pairs pairs() {
        return weighed.pairs;
    }

    UserNameEvidence userNames() {
        return weighed.userNames;
    }

    Presence presence() {
        return weighed.presence;
    }

    /// The chance of a pair within the school.
    double chance(int pair) {
        return chance[pair];
    }

    /// The chance of a pair if its account were the only one.
    double alone(int pair) {
        return alone[pair];
    }

    /// The chance that an account is nobody's.
    double left(int account) {
        return left[account];
    }

    /// What the candidates of an account are ordered by. The chance within the school counts most;
    /// the chance alone keeps the rightful pupil of a second account in front.
    double rank(int pair) {
        return WITHIN_SCHOOL * chance[pair] + (1 - WITHIN_SCHOOL) * alone[pair];
    }

    /// The best pairs of an account, best first.
    List<Integer> ranked(int account, int most) {
        return pairsOf(account)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -rank(i)).thenComparing(i -> i))
                .limit(most)
                .toList();
    }

    /// The best pair of an account; nothing when it has none.
    OptionalInt best(int account) {
        int best = -1;
        for (int i = pairs().first(account); i < pairs().end(account); i++) {
            if (best < 0 || chance[i] > chance[best]) {
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private IntStream pairsOf(int account) {
        return IntStream.range(pairs().first(account), pairs().end(account));
    }
}
