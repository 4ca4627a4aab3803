package nl.beheerportaal.platform;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// The publisher's keys, from configuration. New data are written under the current one; data under
/// an older one stay readable for as long as that one is listed, which is how a key is rotated.
///
/// @param current id of the key to write with
/// @param all key id → 32 random bytes in Base64 (`openssl rand -base64 32`)
public record Keys(String current, Map<String, Secret> all) {
    private static final int BYTES = 32;

    public Keys {
        all = Map.copyOf(all);
        if (!all.containsKey(current)) {
            throw new IllegalArgumentException(
                    "the current key %s is not among the keys %s"
                            .formatted(current, new TreeMap<>(all).keySet()));
        }
        all.forEach(Keys::check);
    }

    /// Reads `id:base64,id2:base64`; the first is the current one. A single key may stand without
    /// an id.
    ///
    /// @throws IllegalArgumentException when it is not of that form, without quoting it
    public static Keys parse(String text) {
        Map<String, Secret> keys = new LinkedHashMap<>();
        for (String entry : text.split(",", -1)) {
            int colon = entry.indexOf(':');
            String id = colon < 0 ? "k0" : entry.substring(0, colon).strip();
            String key = entry.substring(colon + 1).strip();
            if (key.isEmpty() || keys.put(id, new Secret(key)) != null) {
                throw new IllegalArgumentException(
                        "keys are written as id:base64,id2:base64, each id once");
            }
        }
        return new Keys(keys.keySet().iterator().next(), keys);
    }

    /// The bytes of a key.
    ///
    /// @throws IllegalStateException when the key is not listed (any more)
    byte[] bytes(String id) {
        Secret key = all.get(id);
        if (key == null) {
            throw new IllegalStateException(
                    "key " + id + " is no longer configured, but data still lie under it");
        }
        return Base64.getDecoder().decode(key.value());
    }

    private static void check(String id, Secret key) {
        if (!id.matches("[A-Za-z0-9_-]{1,20}")) {
            throw new IllegalArgumentException(
                    "a key id is 1 to 20 letters, digits, hyphens and underscores");
        }
        try {
            if (Base64.getDecoder().decode(key.value()).length == BYTES) {
                return;
            }
        } catch (IllegalArgumentException _) {
            // told below, without the cause: it quotes the key
        }
        throw new IllegalArgumentException(
                "key %s is not 32 bytes in Base64: make one with openssl rand -base64 32"
                        .formatted(id));
    }

    @Override
    public String toString() {
        return "Keys[current=%s, all=%s]".formatted(current, new TreeMap<>(all).keySet());
    }
}
