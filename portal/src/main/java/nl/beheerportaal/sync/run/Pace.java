package nl.beheerportaal.sync.run;

import java.time.Duration;

/// How patient a run is.
///
/// @param attempts how often one step is tried when its answer gets lost or it collides
/// @param patience how many troubles in a row, each after a longer wait, before the run gives up
/// @param firstWait the wait after the first trouble; doubles each time
/// @param longestWait no wait of our own is longer
/// @param longestAsked an app may ask for this much; for more, the run stops
/// @param settle how long after its intention a call may still arrive at the app: as long as an
///   intention is fresh plus as long as a call may be on its way. Only after that looking tells
///   whether it was carried out
/// @param fresh how old an intention may be when its call leaves; longer than that, a node may have
///   been overtaken while it slept
public record Pace(
        int attempts,
        int patience,
        Duration firstWait,
        Duration longestWait,
        Duration longestAsked,
        Duration settle,
        Duration fresh) {
    private static final Duration MARGIN = Duration.ofSeconds(5);

    /// For apps that may take half a minute to answer.
    public static Pace standard() {
        return new Pace(
                5,
                8,
                Duration.ofSeconds(2),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofSeconds(45),
                Duration.ofSeconds(10));
    }

    /// The same, where a call is given up after so long. A longer patience with the app is a longer
    /// time in which a lost call may still arrive, so looking waits longer too.
    public Pace forAnswersWithin(Duration longestAnswer) {
        return new Pace(
                attempts,
                patience,
                firstWait,
                longestWait,
                longestAsked,
                fresh.plus(longestAnswer).plus(MARGIN),
                fresh);
    }

    /// The wait before the next try after so many troubles in a row.
    Duration waitAfter(int troubles) {
        Duration wait = firstWait;
        for (int i = 1; i < troubles && wait.compareTo(longestWait) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }
}
