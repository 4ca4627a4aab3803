package nl.beheerportaal.sync.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final List<String> made = new ArrayList<>();
    private final Recent<String, String> recent = new Recent<>(10, String::length);

    @Test
    void whatWasNotAskedForTheLongestMakesRoom() {
        ask("aaaa");
        ask("bbbb");
        ask("aaaa");
        ask("cccc");
        ask("aaaa");
        ask("bbbb");

        assertThat(made).containsExactly("aaaa", "bbbb", "cccc", "bbbb");
    }

    @Test
    void whatIsLargerThanTheRoomIsKeptUntilTheNext() {
        ask("a".repeat(11));
        ask("a".repeat(11));
        ask("b");
        ask("a".repeat(11));

        assertThat(made).containsExactly("a".repeat(11), "b", "a".repeat(11));
    }

    private void ask(String key) {
        String value =
                recent.of(
                        key,
                        () -> {
                            made.add(key);
                            return key;
                        });
        assertThat(value).isEqualTo(key);
    }
}
