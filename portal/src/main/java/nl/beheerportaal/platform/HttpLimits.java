package nl.beheerportaal.platform;

import java.time.Duration;

/// How much of one outside system we use, and how long we wait for it.
///
/// @param connect longest wait for a connection
/// @param answer longest wait for a whole answer, from sending to its last byte
/// @param atOnce most calls under way at the same time
/// @param perSecond most calls per second
/// @param attempts most times a repeatable call is made, the first included
/// @param firstPause before the second attempt; doubles, with jitter
/// @param patience longest `Retry-After` a read waits for by itself; longer ones become a failure
/// @param largestAnswer in bytes, after decompression
/// @param rest how long nothing is sent after half of the last twenty calls failed
public record HttpLimits(
        Duration connect,
        Duration answer,
        int atOnce,
        int perSecond,
        int attempts,
        Duration firstPause,
        Duration patience,
        long largestAnswer,
        Duration rest) {
    public static HttpLimits usual() {
        return new HttpLimits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                8,
                200,
                3,
                Duration.ofMillis(250),
                Duration.ofSeconds(5),
                64L * 1024 * 1024,
                Duration.ofSeconds(30));
    }

    public HttpLimits withTimes(Duration connectAtMost, Duration answerAtMost) {
        return new HttpLimits(
                connectAtMost,
                answerAtMost,
                atOnce,
                perSecond,
                attempts,
                firstPause,
                patience,
                largestAnswer,
                rest);
    }

    public HttpLimits withUse(int callsAtOnce, int callsPerSecond, int attemptsAtMost) {
        return new HttpLimits(
                connect,
                answer,
                callsAtOnce,
                callsPerSecond,
                attemptsAtMost,
                firstPause,
                patience,
                largestAnswer,
                rest);
    }

    public HttpLimits withRest(Duration restAtMost) {
        return new HttpLimits(
                connect,
                answer,
                atOnce,
                perSecond,
                attempts,
                firstPause,
                patience,
                largestAnswer,
                restAtMost);
    }

    public HttpLimits withLargestAnswer(long bytes) {
        return new HttpLimits(
                connect, answer, atOnce, perSecond, attempts, firstPause, patience, bytes, rest);
    }
}
