package nl.beheerportaal.core.match;

/// Turns the chance the weights come to into the share that is right: a monotone line through
/// points measured on generated schools (see the decision file), straight in log-odds between them.
final class Calibration {
    private static final double[][] POINTS = {{-12, -12}, {12, 12}};

    private Calibration() {}

    static double probability(double chance) {
        double odds = logOdds(chance);
        for (int i = 1; i < POINTS.length; i++) {
            if (odds <= POINTS[i][0]) {
                double[] from = POINTS[i - 1];
                double[] to = POINTS[i];
                double part = Math.max(0, (odds - from[0]) / (to[0] - from[0]));
                return share(from[1] + part * (to[1] - from[1]));
            }
        }
        return share(POINTS[POINTS.length - 1][1]);
    }

    private static double logOdds(double chance) {
        double inside = Math.min(1 - 1e-6, Math.max(1e-6, chance));
        return Math.log(inside / (1 - inside));
    }

    private static double share(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
