package nl.beheerportaal.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Whole values with personal data in one column: as JSON, packed, encrypted.
public final class EncryptedJson {
    private final Codec codec;
    private final Cipher cipher;

    public EncryptedJson(Codec codec, Cipher cipher) {
        this.codec = codec;
        this.cipher = cipher;
    }

    /// @param place where it will lie: `school/table/column`, with our own ids only
    public <T> byte[] write(Class<T> type, T value, String place) {
        return cipher.encrypt(pack(codec.bytes(type, value)), place);
    }

    /// @throws IllegalStateException when it does not open at this place
    public <T> T read(Class<T> type, byte[] written, String place) {
        return codec.read(type, unpack(cipher.decrypt(written, place)));
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
}
