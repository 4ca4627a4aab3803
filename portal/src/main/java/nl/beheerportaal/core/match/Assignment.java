package nl.beheerportaal.core.match;

import java.util.Arrays;

/// Solves the school as a whole: how likely each pair is when an account has one pupil and a pupil,
/// nearly always, one account. Messages pass between the two sides until they settle (belief
/// propagation on the matching; cheaper and closer than scaling the matrix).
final class Assignment {
    private static final int ROUNDS = 20;
    private static final double DAMPING = 0.3;

    /// A pupil has a second account about so often.
    private static final double SECOND = 0.03;

    private final Pairs pairs;
    private final double[] weight;
    private final double[] nobody;
    private final int pupils;
    private final double[] chance;
    private final double[] alone;
    private final double[] left;

    /// @param weight per pair how likely it is against the others of its account
    /// @param nobody per account how likely it is nobody's, on the same scale
    Assignment(Pairs pairs, double[] weight, double[] nobody, int pupils) {
        this.pairs = pairs;
        this.weight = weight;
        this.nobody = nobody;
        this.pupils = pupils;
        double[] free = new double[weight.length];
        Arrays.fill(free, 1);
        alone = shares(free);
        chance = shares(settled());
        left = new double[nobody.length];
        double[] sum = new double[nobody.length];
        for (int i = 0; i < chance.length; i++) {
            sum[pairs.accountOf(i)] += chance[i];
        }
        for (int a = 0; a < left.length; a++) {
            left[a] = Math.max(0, 1 - sum[a]);
        }
    }

    /// The chance of each pair, competition between accounts included.
    double[] chance() {
        return chance;
    }

    /// The chance of each pair if the account were the only one.
    double[] alone() {
        return alone;
    }

    /// Per account the chance that it is nobody's.
    double[] left() {
        return left;
    }

    private double[] settled() {
        double[] free = new double[weight.length];
        Arrays.fill(free, 1);
        double[] claim = new double[weight.length];
        for (int round = 0; round < ROUNDS; round++) {
            double[] total = nobody.clone();
            for (int i = 0; i < weight.length; i++) {
                total[pairs.accountOf(i)] += weight[i] * free[i];
            }
            double[] claimed = new double[pupils];
            for (int i = 0; i < weight.length; i++) {
                double others = total[pairs.accountOf(i)] - weight[i] * free[i];
                claim[i] = weight[i] / Math.max(others, 1e-300);
                claimed[pairs.pupilOf(i)] += claim[i];
            }
            for (int i = 0; i < weight.length; i++) {
                double others = Math.max(0, claimed[pairs.pupilOf(i)] - claim[i]);
                double next = (1 + SECOND * others) / (1 + others);
                free[i] = DAMPING * free[i] + (1 - DAMPING) * next;
            }
        }
        return free;
    }

    private double[] shares(double[] free) {
        double[] total = nobody.clone();
        for (int i = 0; i < weight.length; i++) {
            total[pairs.accountOf(i)] += weight[i] * free[i];
        }
        double[] shares = new double[weight.length];
        for (int i = 0; i < weight.length; i++) {
            double share = weight[i] * free[i] / Math.max(total[pairs.accountOf(i)], 1e-300);
            // the last bit of a sum may be rounded the other way
            shares[i] = Math.min(1, share);
        }
        return shares;
    }
}
