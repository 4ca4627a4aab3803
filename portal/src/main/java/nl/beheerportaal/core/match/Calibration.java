package nl.beheerportaal.core.match;

/// Turns the chance the weights come to into the share that is right: a monotone line through
/// points measured on generated schools (see the decision file), straight in log-odds between them.
final class Calibration {
    /// The chance by weights and the share that was right among best pairs of 600 generated
    /// schools.
    private static final double[][] POINTS = {
        {0.00001, 0.0016},
        {0.0041, 0.062},
        {0.017, 0.175},
        {0.043, 0.265},
        {0.083, 0.452},
        {0.16, 0.735},
        {0.27, 0.757},
        {0.44, 0.76},
        {0.573, 0.881},
        {0.705, 0.944},
        {0.788, 0.962},
        {0.848, 0.98},
        {0.893, 0.985},
        {0.927, 0.989},
        {0.955, 0.9945},
        {0.9735, 0.996},
        {0.985, 0.9967},
        {0.9906, 0.9978},
        {0.9937, 0.9992},
        {0.9953, 0.9994},
        {0.9969, 0.9996},
        {0.9987, 0.9998},
        {0.9999, 0.99995}
    };

    private Calibration() {}

    static double probability(double chance) {
        double odds = logOdds(chance);
        double[] from = POINTS[0];
        for (double[] to : POINTS) {
            if (odds <= logOdds(to[0])) {
                return between(from, to, odds);
            }
            from = to;
        }
        return from[1];
    }

    private static double between(double[] from, double[] to, double odds) {
        double width = logOdds(to[0]) - logOdds(from[0]);
        double part = width <= 0 ? 0 : (odds - logOdds(from[0])) / width;
        return share(
                logOdds(from[1]) + Math.clamp(part, 0, 1) * (logOdds(to[1]) - logOdds(from[1])));
    }

    private static double logOdds(double chance) {
        double inside = Math.min(1 - 1e-6, Math.max(1e-6, chance));
        return Math.log(inside / (1 - inside));
    }

    private static double share(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
