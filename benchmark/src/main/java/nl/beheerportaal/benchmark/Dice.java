package nl.beheerportaal.benchmark;

import java.util.List;
import java.util.SplittableRandom;

/// Seeded chance for made-up schools: the same seed makes the same school.
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// From `from` up to and including `to`.
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    double share() {
        return random.nextDouble();
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    String pick(String spaced) {
        return pick(List.of(spaced.split(" ")));
    }

    /// Picks early entries far more often than late ones, as names are given: the chance of an
    /// entry falls with its place.
    String common(List<String> byFrequency) {
        double place = Math.pow(random.nextDouble(), 1.7) * byFrequency.size();
        return byFrequency.get((int) place);
    }

    /// A rate that differs from school to school: between a third of the mean and twice as much.
    double around(double mean) {
        return mean * (0.33 + 1.34 * random.nextDouble() * (0.6 + 0.8 * random.nextDouble()));
    }

    int pickIndex(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
