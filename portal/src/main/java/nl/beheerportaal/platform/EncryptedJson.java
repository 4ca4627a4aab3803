package nl.beheerportaal.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Whole values with personal data in one column: as JSON, packed, encrypted.
///
/// The value read last at a place is remembered, because a page reads the same roster again and
/// again; it is used only when the column still holds the very same bytes. Values are immutable.
public final class EncryptedJson {
    /// A school's roster, app and draft are three places; the largest school takes some megabytes.
    private static final int REMEMBERED_PLACES = 48;

    /// In bytes; less is read again as fast.
    private static final int WORTH_REMEMBERING = 2_048;

    private final Codec codec;
    private final Cipher cipher;
    private final Map<String, Remembered> remembered = new Newest();

    private record Remembered(ByteBuffer written, Object value) {}

    public EncryptedJson(Codec codec, Cipher cipher) {
        this.codec = codec;
        this.cipher = cipher;
    }

    /// @param place where it will lie: `school/table/row`, with our own ids only
    public <T> byte[] write(Class<T> type, T value, String place) {
        byte[] written = archive(type, value, place);
        remember(place, written, value);
        return written;
    }

    /// The same for what is hardly ever read again: it takes no place among what is remembered.
    public <T> byte[] archive(Class<T> type, T value, String place) {
        return cipher.encrypt(pack(codec.bytes(type, value)), place);
    }

    /// @throws IllegalStateException when it does not open at this place
    public <T> T read(Class<T> type, byte[] written, String place) {
        Remembered last = recall(place);
        if (last != null
                && type.isInstance(last.value)
                && last.written.equals(ByteBuffer.wrap(written))) {
            return type.cast(last.value);
        }
        T value = codec.read(type, unpack(cipher.decrypt(written, place)));
        remember(place, written, value);
        return value;
    }

    private @Nullable Remembered recall(String place) {
        synchronized (remembered) {
            return remembered.get(place);
        }
    }

    private void remember(String place, byte[] written, Object value) {
        if (written.length >= WORTH_REMEMBERING) {
            synchronized (remembered) {
                remembered.put(place, new Remembered(ByteBuffer.wrap(written), value));
            }
        }
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 8_192)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] unpack(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed), 8_192)) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets what was not asked for longest.
    private static final class Newest extends LinkedHashMap<String, Remembered> {
        Newest() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > REMEMBERED_PLACES;
        }
    }
}
