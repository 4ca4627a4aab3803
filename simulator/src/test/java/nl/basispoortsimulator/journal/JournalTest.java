package nl.basispoortsimulator.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir Path folder;

    @Test
    void whatWasWrittenIsReadBackPerTopicInOrder() {
        try (Journal journal = open()) {
            journal.append("a", Map.of("n", 1));
            journal.append("b", Map.of("n", 2));
            journal.append("a", Map.of("n", 3));
        }
        try (Journal journal = open()) {
            assertThat(journal.recorded("a").stream().map(event -> event.path("n").asInt()))
                    .containsExactly(1, 3);
            assertThat(journal.recorded("b")).hasSize(1);
            assertThat(journal.recorded("c")).isEmpty();
        }
    }

    @Test
    void aLineWithoutItsEndWasNeverAnsweredAndIsCutOff() throws IOException {
        try (Journal journal = open()) {
            journal.append("a", Map.of("n", 1));
        }
        Files.writeString(file(), "{\"topic\":\"a\",\"ev", StandardOpenOption.APPEND);
        try (Journal journal = open()) {
            assertThat(journal.recorded("a")).hasSize(1);
            journal.append("a", Map.of("n", 2));
        }
        try (Journal journal = open()) {
            assertThat(journal.recorded("a")).hasSize(2);
        }
    }

    @Test
    void aDamagedLineInTheMiddleIsNotSkippedSilently() throws IOException {
        Files.writeString(file(), "dit is geen json\n{\"topic\":\"a\",\"event\":{}}\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> open().close())
                .withMessageContaining("damaged");
    }

    @Test
    void writersAtTheSameTimeLoseNothing() throws InterruptedException, ExecutionException {
        try (Journal journal = open();
                var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Object>> writes =
                    IntStream.range(0, 200)
                            .mapToObj(n ->
                                    Executors.callable(() -> journal.append("a", Map.of("n", n))))
                            .toList();
            for (Future<Object> each : threads.invokeAll(writes)) {
                each.get();
            }
        }
        try (Journal journal = open()) {
            assertThat(journal.recorded("a").stream().map(event -> event.path("n").asInt()))
                    .hasSize(200)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aClearedJournalIsEmptyAtTheNextStart() {
        try (Journal journal = open()) {
            journal.append("a", Map.of("n", 1));
            journal.clear();
            journal.append("a", Map.of("n", 2));
        }
        try (Journal journal = open()) {
            assertThat(journal.recorded("a")).hasSize(1);
        }
    }

    @Test
    void twoSimulatorsNeverShareAFolder() {
        try (Journal journal = open()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> open().close())
                    .withMessageContaining("its own data folder");
            assertThat(journal.recorded("a")).isEmpty();
        }
    }

    private Journal open() {
        return Journal.open(file());
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }
}
