package nl.beheerportaal;

import nl.beheerportaal.platform.Keys;
import nl.beheerportaal.platform.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The publisher's keys: `portal.keys.…` (docs/operations.md).
///
/// @param encryption `id:base64,id2:base64`, the current one first
/// @param hash the same for look-up hashes
@ConfigurationProperties("portal.keys")
record KeySettings(@Nullable Secret encryption, @Nullable Secret hash) {
    Keys encryptionKeys() {
        return keys("encryption", encryption);
    }

    Keys hashKeys() {
        return keys("hash", hash);
    }

    private static Keys keys(String name, @Nullable Secret text) {
        if (text == null) {
            throw new IllegalStateException(
                    "portal.keys.%s is not configured: give it 32 random bytes in Base64 (openssl rand -base64 32)"
                            .formatted(name));
        }
        return Keys.parse(text.value());
    }
}
