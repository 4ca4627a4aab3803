package nl.beheerportaal.benchmark;

import java.util.Arrays;

/// Times of one thing done many times.
final class Times {
    private final double[] sorted;

    private Times(double[] sorted) {
        this.sorted = sorted;
    }

    static Times of(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    /// The time that so many of a hundred stay under, by nearest rank.
    double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    double median() {
        return percentile(50);
    }
}
