package nl.beheerportaal.core.match;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;

/// Weighs all evidence of a school, in rounds: names first, then what the sure pairs teach about
/// its labels, user names and idle accounts.
final class Solver {
    private static final int ROUNDS = 3;
    private static final double SURE = 0.97;
    private static final double SURE_BITS = 10;

    /// How often a child that left had the name of one that stayed, beyond mere chance: cousins,
    /// and children that moved within the family.
    private static final double GONE_NAMESAKE = 0.004;

    private static final double OTHER_BITS = -6.3;
    private static final double ELSEWHERE_BITS = 9;

    private final School school;
    private final Settled settled;
    private final Cells cells;
    private final GroupEvidence groups;
    private final UserNameEvidence userNames;
    private final Presence presence;
    private final Pairs pairs;

    private Solver(ComparedNames names, Settled settled) {
        this.school = names.school();
        this.settled = settled;
        cells = new Cells(school.pupils());
        groups = new GroupEvidence(school, cells);
        userNames = new UserNameEvidence(school, names.frequencies());
        presence = new Presence(school);
        pairs = new Pairs(names, settled);
    }

    static Solution solve(ComparedNames names, Settled settled) {
        return new Solver(names, settled).solve();
    }

    private Solution solve() {
        RosterStyle style = RosterStyle.of(school);
        Solution solution = round(settled.pupilOf(), style);
        for (int round = 1; round < ROUNDS; round++) {
            int[] pupilOf = sure(solution);
            groups.learn(pupilOf);
            userNames.learn(pupilOf);
            presence.learn(gone(solution));
            style = style.learn(solution);
            solution = round(pupilOf, style);
        }
        return solution;
    }

    private Solution round(int[] pupilOf, RosterStyle style) {
        int accounts = school.accounts().size();
        double[] bits = new double[pairs.size()];
        double[] weight = new double[pairs.size()];
        double[] nobody = new double[accounts];
        for (int a = 0; a < accounts; a++) {
            double top = bits(a, pupilOf[a], style, bits);
            double gone = presence.gone(a);
            double namesakes = 0;
            for (int i = pairs.first(a); i < pairs.end(a); i++) {
                double likely = Math.pow(2, bits[i] - top);
                weight[i] = (1 - gone) * likely;
                namesakes += GONE_NAMESAKE * likely;
            }
            nobody[a] =
                    gone * (Math.pow(2, -top) + namesakes)
                            + (1 - gone) * nobodyNamed(a) * Math.pow(2, -top);
        }
        Assignment assignment = new Assignment(pairs, weight, nobody, school.pupils().size());
        return new Solution(
                new Solution.Weighed(school, settled, pairs, userNames, presence), assignment);
    }

    /// Fills the bits of an account's pairs, the chance of the pupil by group included, and returns
    /// the highest; zero is as likely as nobody in particular.
    private double bits(int account, int sure, RosterStyle style, double[] bits) {
        double[] byGroup = groups.chances(account, sure < 0 ? -1 : cells.of(sure));
        double top = 0;
        for (int i = pairs.first(account); i < pairs.end(account); i++) {
            Pair pair = pairs.get(i);
            int cell = cells.of(pair.pupil());
            bits[i] =
                    pair.nameBits()
                            + userNames.bits(pair)
                            + presence.bits(account, pair.pupil())
                            + style.bits(pair)
                            + Weights.log2(byGroup[cell] / cells.size(cell))
                            + (settled.elsewhere(account, pair.pupil()) ? ELSEWHERE_BITS : 0);
            top = Math.max(top, bits[i]);
        }
        return top;
    }

    /// How likely the account is of a pupil whose name is quite another.
    private double nobodyNamed(int account) {
        List<Reading> readings = school.accounts().get(account).name().readings();
        boolean half = readings.isEmpty() || readings.getFirst().surname().isNone();
        return Math.pow(2, half ? OTHER_BITS : 2 * OTHER_BITS);
    }

    /// An account that is linked has no pairs left to weigh: it has somebody all the same. Without
    /// this a school of which most is linked would teach that most accounts are nobody's, and
    /// nothing would be suggested for the others.
    private IntToDoubleFunction gone(Solution solution) {
        return account -> settled.hasPupil(account) ? 0 : solution.left(account);
    }

    private int[] sure(Solution solution) {
        int[] pupilOf = settled.pupilOf();
        for (int a = 0; a < pupilOf.length; a++) {
            if (pupilOf[a] < 0) {
                OptionalInt best = solution.best(a);
                if (best.isPresent()) {
                    int i = best.getAsInt();
                    boolean sure =
                            solution.chance(i) > SURE
                                    && solution.alone(i) > SURE
                                    && pairs.get(i).nameBits() > SURE_BITS;
                    pupilOf[a] = sure ? pairs.get(i).pupil() : -1;
                }
            }
        }
        return pupilOf;
    }
}
