package nl.beheerportaal.core.match;

/// Turns the chance the weights come to into the share that is right: a monotone line through
/// points measured on generated schools (see the decision file), straight in log-odds between them.
final class Calibration {
    /// The chance by weights and the share that was right among best pairs of 400 generated
    /// schools.
    private static final double[][] POINTS = {
        {0.0006, 0.007},
        {0.017, 0.157},
        {0.044, 0.34},
        {0.086, 0.6},
        {0.16, 0.687},
        {0.25, 0.744},
        {0.47, 0.744},
        {0.575, 0.883},
        {0.704, 0.928},
        {0.792, 0.96},
        {0.852, 0.98},
        {0.894, 0.981},
        {0.926, 0.99},
        {0.955, 0.993},
        {0.9736, 0.9935},
        {0.984, 0.9974},
        {0.9908, 0.9976},
        {0.9934, 0.999},
        {0.9953, 0.9992},
        {0.9967, 0.9996},
        {0.9984, 0.9998},
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
