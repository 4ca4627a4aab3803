package nl.basispoortsimulator.world;

import java.util.List;
import java.util.Random;

/// Chance that repeats: the same seed throws the same.
public final class Dice {
    private final Random random;

    public Dice(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 0x1234567);
    }

    /// From `low` to `high`, both included.
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// One of the list, the front more often than the back.
    public <T> T frontHeavy(List<T> choices) {
        double skewed = Math.pow(random.nextDouble(), 1.6);
        return choices.get((int) (skewed * choices.size()));
    }

    public void shuffle(List<?> list) {
        java.util.Collections.shuffle(list, random);
    }

    /// Lower-case hexadecimal digits.
    public String hex(int length) {
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append(Character.forDigit(random.nextInt(16), 16));
        }
        return out.toString();
    }

    /// Letters and digits, for opaque keys and tokens.
    public String token(int length) {
        String alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }

    public String uuid() {
        return new java.util.UUID(
                        (random.nextLong() & ~0xF000L) | 0x4000L,
                        (random.nextLong() & ~(3L << 62)) | (1L << 63))
                .toString();
    }
}
