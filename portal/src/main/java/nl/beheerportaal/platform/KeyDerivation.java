package nl.beheerportaal.platform;

import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Makes of each configured key one key per purpose (HKDF, RFC 5869), so that what encrypts never
/// also hashes.
final class KeyDerivation {
    private static final int BYTES = 32;

    private KeyDerivation() {}

    static Map<String, SecretKey> derive(Keys keys, String purpose, String algorithm) {
        Map<String, SecretKey> derived = new TreeMap<>();
        for (String id : keys.all().keySet()) {
            derived.put(id, derive(keys.bytes(id), purpose, algorithm));
        }
        return derived;
    }

    private static SecretKey derive(byte[] key, String purpose, String algorithm) {
        try {
            HKDFParameterSpec spec =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(key)
                            .thenExpand(
                                    purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                    BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks HKDF-SHA256", e);
        }
    }
}
