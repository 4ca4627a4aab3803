package nl.beheerportaal.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CipherTest {
    private static final Secret OLD = key(1);
    private static final Secret NEW = key(2);

    private final Cipher before = new Cipher(new Keys("k1", Map.of("k1", OLD)));
    private final Cipher after = new Cipher(new Keys("k2", Map.of("k1", OLD, "k2", NEW)));

    @Test
    void whatWasEncryptedOpensAtItsOwnPlaceOnly() {
        byte[] written = before.encrypt("Noor".getBytes(UTF_8), "school-1/draft");
        assertThat(before.decrypt(written, "school-1/draft")).asString(UTF_8).isEqualTo("Noor");
        assertThatThrownBy(() -> before.decrypt(written, "school-2/draft"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not open");
    }

    @Test
    void theSameTextNeverLooksTheSameTwice() {
        byte[] text = "Noor".getBytes(UTF_8);
        assertThat(before.encrypt(text, "x")).isNotEqualTo(before.encrypt(text, "x"));
    }

    @Test
    void everyChangedBitShows() {
        byte[] written = before.encrypt("Noor".getBytes(UTF_8), "x");
        for (int i = 0; i < written.length; i++) {
            byte[] changed = written.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> before.decrypt(changed, "x"))
                    .as("byte %d", i)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aCutOffValueIsToldAndDoesNotCrash() {
        byte[] written = before.encrypt("Noor".getBytes(UTF_8), "x");
        for (int length = 0; length < written.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(written, length);
            assertThatThrownBy(() -> before.decrypt(cut, "x"))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void afterARotationOldDataOpenAndNewDataLieUnderTheNewKey() {
        byte[] old = before.encrypt("Noor".getBytes(UTF_8), "x");
        assertThat(after.decrypt(old, "x")).asString(UTF_8).isEqualTo("Noor");
        assertThat(after.isOutdated(old)).isTrue();
        byte[] fresh = after.encrypt("Noor".getBytes(UTF_8), "x");
        assertThat(after.isOutdated(fresh)).isFalse();
        assertThatThrownBy(() -> before.decrypt(fresh, "x")).hasMessageContaining("key k2");
    }

    @Test
    void aHashFromBeforeARotationIsStillFound() {
        KeyedHash old = new KeyedHash(new Keys("k1", Map.of("k1", OLD)));
        KeyedHash rotated = new KeyedHash(new Keys("k2", Map.of("k1", OLD, "k2", NEW)));
        assertThat(rotated.allOf("eckid", "abc")).contains(old.of("eckid", "abc"));
        assertThat(rotated.of("eckid", "abc")).isNotEqualTo(old.of("eckid", "abc"));
        assertThat(old.of("eckid", "abc")).isNotEqualTo(old.of("email", "abc"));
    }

    @Test
    void keysAreReadWithTheCurrentOneFirst() {
        Keys keys = Keys.parse("k2:" + NEW.value() + ", k1:" + OLD.value());
        assertThat(keys).isEqualTo(new Keys("k2", Map.of("k1", OLD, "k2", NEW)));
        assertThat(Keys.parse(OLD.value()).current()).isEqualTo("k0");
        for (String bad : java.util.List.of("", "k1:", "k1:" + OLD.value() + ",", ":")) {
            assertThatThrownBy(() -> Keys.parse(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aBadKeyIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> new Keys("k1", Map.of("k1", new Secret("geheim"))))
                .hasMessageContaining("key k1 is not 32 bytes")
                .hasMessageNotContaining("geheim")
                .hasNoCause();
        assertThatThrownBy(() -> new Keys("k9", Map.of("k1", OLD)))
                .hasMessageContaining("current key k9 is not among");
        assertThat(new Keys("k1", Map.of("k1", OLD)).toString()).doesNotContain(OLD.value());
    }

    private static Secret key(int filling) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) filling);
        return new Secret(Base64.getEncoder().encodeToString(bytes));
    }
}
