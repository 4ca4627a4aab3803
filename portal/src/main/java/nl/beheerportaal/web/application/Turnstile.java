package nl.beheerportaal.web.application;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often one address may use the pages that are open to everybody. Counted on each node by
/// itself; the ten thousand addresses seen last are remembered.
public final class Turnstile {
    private static final int REMEMBERED = 10_000;

    private final Bandwidth limit;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /// @param times at most so many in each `per`
    public Turnstile(int times, Duration per, InstantSource clock) {
        this.limit = Bandwidth.builder().capacity(times).refillGreedy(times, per).build();
        this.clock = clock;
    }

    /// @param address of who asks; of a version 6 address the first half counts, which is one
    ///   household or school
    public boolean letsIn(String address) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(network(address), _ -> fresh());
        }
        return bucket.tryConsume(1);
    }

    private Bucket fresh() {
        return Bucket.builder().addLimit(limit).withCustomTimePrecision(new Clocked(clock)).build();
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] parts = address.split(":", -1);
        return String.join(":", java.util.Arrays.copyOf(parts, Math.min(4, parts.length)));
    }

    private record Clocked(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
