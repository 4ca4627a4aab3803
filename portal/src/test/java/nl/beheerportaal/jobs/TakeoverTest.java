package nl.beheerportaal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A node that dies is replaced within 30 s, says the product; by the settings, with room for a
/// slow database.
final class TakeoverTest {
    private static final int PROMISED = 30;
    private static final int ROOM = 8;

    @Test
    void theRunsOfADeadNodeAreAnothersWithRoomToSpare() throws IOException {
        String settings = settings();
        int heartbeat = seconds(settings, "heartbeat-interval");
        int missed = number(settings, "missed-heartbeats-limit");
        int polling = seconds(settings, "polling-interval");
        int looksForTheDeadEvery = 2 * heartbeat;
        assertThat(missed * heartbeat + looksForTheDeadEvery + polling)
                .isLessThanOrEqualTo(PROMISED - ROOM);
    }

    @Test
    void aNodeThatStumblesForSomeSecondsIsNotTakenForDead() throws IOException {
        String settings = settings();
        assertThat(
                        seconds(settings, "heartbeat-interval")
                                * number(settings, "missed-heartbeats-limit"))
                .isGreaterThanOrEqualTo(10);
    }

    private static String settings() throws IOException {
        try (InputStream file = TakeoverTest.class.getResourceAsStream("/application.yaml")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int seconds(String settings, String key) {
        return found(settings, key + ": (\\d+)s");
    }

    private static int number(String settings, String key) {
        return found(settings, key + ": (\\d+)");
    }

    private static int found(String settings, String pattern) {
        Matcher matcher =
                Pattern.compile("^  " + pattern + "$", Pattern.MULTILINE).matcher(settings);
        assertThat(matcher.find()).as(pattern).isTrue();
        return Integer.parseInt(matcher.group(1));
    }
}
