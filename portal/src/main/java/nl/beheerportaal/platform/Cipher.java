package nl.beheerportaal.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Encrypts what lies in the database (AES-256-GCM, NIST SP 800-38D).
///
/// What is written: one byte of format, one byte with the length of the key id, the key id, twelve
/// random bytes, the ciphertext with its tag. The place where it will lie is authenticated along,
/// so a row copied to another school or column does not open.
public final class Cipher {
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String current;
    private final Map<String, SecretKey> keys;
    private final SecureRandom random = new SecureRandom();

    public Cipher(Keys keys) {
        this.current = keys.current();
        this.keys = KeyDerivation.derive(keys, "beheerportaal encryption v1", "AES");
    }

    /// @param place where it will lie: `school/table/column`, with our own ids only
    public byte[] encrypt(byte[] plain, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] keyId = current.getBytes(StandardCharsets.US_ASCII);
        try {
            byte[] secret =
                    cipher(javax.crypto.Cipher.ENCRYPT_MODE, current, nonce, place).doFinal(plain);
            return ByteBuffer.allocate(2 + keyId.length + NONCE_BYTES + secret.length)
                    .put(FORMAT)
                    .put((byte) keyId.length)
                    .put(keyId)
                    .put(nonce)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encryption failed", e);
        }
    }

    /// @throws IllegalStateException when it was not written at this place, was changed, or lies
    ///   under a key that is no longer configured
    public byte[] decrypt(byte[] written, String place) {
        ByteBuffer buffer = ByteBuffer.wrap(written);
        if (written.length < 2 || buffer.get() != FORMAT) {
            throw new IllegalStateException("not an encrypted value: " + place);
        }
        byte[] keyId = new byte[buffer.get()];
        byte[] nonce = new byte[NONCE_BYTES];
        if (buffer.remaining() < keyId.length + nonce.length) {
            throw new IllegalStateException("an encrypted value is cut off: " + place);
        }
        buffer.get(keyId).get(nonce);
        byte[] secret = new byte[buffer.remaining()];
        buffer.get(secret);
        String id = new String(keyId, StandardCharsets.US_ASCII);
        try {
            return cipher(javax.crypto.Cipher.DECRYPT_MODE, id, nonce, place).doFinal(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "an encrypted value does not open (changed, or of another place): " + place, e);
        }
    }

    /// Whether a value lies under an older key and should be written again.
    public boolean isOutdated(byte[] written) {
        String id = new String(written, 2, written[1], StandardCharsets.US_ASCII);
        return !id.equals(current);
    }

    private javax.crypto.Cipher cipher(int mode, String keyId, byte[] nonce, String place)
            throws GeneralSecurityException {
        SecretKey key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException(
                    "key " + keyId + " is not configured, but " + place + " lies under it");
        }
        javax.crypto.Cipher cipher = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
