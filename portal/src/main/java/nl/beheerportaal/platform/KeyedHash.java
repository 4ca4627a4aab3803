package nl.beheerportaal.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// Hashes by which an encrypted value, an ECK iD first of all, can be looked up (HMAC-SHA-256, RFC
/// 2104). Without the key nobody can try values out.
public final class KeyedHash {
    private final String current;
    private final Map<String, SecretKey> keys;

    public KeyedHash(Keys keys) {
        this.current = keys.current();
        this.keys = KeyDerivation.derive(keys, "beheerportaal look-up v1", "HmacSHA256");
    }

    /// What to write: the key id, a colon, 64 hex digits.
    ///
    /// @param purpose keeps equal values in different columns apart
    public String of(String purpose, String value) {
        return hash(current, purpose, value);
    }

    /// What to look for: the hash under every key, so that rows written before a rotation are found
    /// too.
    public List<String> allOf(String purpose, String value) {
        return keys.keySet().stream().map(id -> hash(id, purpose, value)).toList();
    }

    private String hash(String id, String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.get(id));
            mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return id + ":" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
