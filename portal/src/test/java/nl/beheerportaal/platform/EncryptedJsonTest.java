package nl.beheerportaal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class EncryptedJsonTest {
    private static final String PLACE = "school-1/draft";

    private final EncryptedJson json = fresh();

    /// Random letters, which do not pack: long enough to be remembered.
    private final String large =
            new Random(7)
                    .ints(8_000, 'a', 'z')
                    .mapToObj(letter -> String.valueOf((char) letter))
                    .collect(Collectors.joining());

    @Test
    void whatIsRememberedIsUsedOnlyForTheVerySameBytes() {
        byte[] written = json.write(String.class, large, PLACE);
        assertThat(json.read(String.class, written.clone(), PLACE)).isSameAs(large);
        byte[] other = fresh().write(String.class, "somebody else's", PLACE);
        assertThat(json.read(String.class, other, PLACE)).isEqualTo("somebody else's");
        byte[] changed = written.clone();
        changed[changed.length - 1] ^= 1;
        assertThatThrownBy(() -> json.read(String.class, changed, PLACE))
                .hasMessageContaining("does not open");
    }

    @Test
    void whatIsRememberedForOneSchoolIsNotGivenToAnother() {
        byte[] written = json.write(String.class, large, PLACE);
        assertThatThrownBy(() -> json.read(String.class, written, "school-2/draft"))
                .hasMessageContaining("does not open");
    }

    @Test
    void itForgetsWhatWasNotAskedForLongest() {
        byte[] first = json.write(String.class, large, PLACE);
        Stream.iterate(1, i -> i + 1)
                .limit(100)
                .forEach(i -> json.write(String.class, large + i, "school-" + i + "/draft"));
        assertThat(json.read(String.class, first, PLACE)).isEqualTo(large).isNotSameAs(large);
    }

    private static EncryptedJson fresh() {
        return new EncryptedJson(new Codec(Map.of()), new Cipher(TestDatabase.keys()));
    }
}
