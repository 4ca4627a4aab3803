package nl.beheerportaal.core.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over texts, each preceded by its length, so that no two lists of texts are written the
/// same way.
public final class Digest {
    private final MessageDigest sha256;

    public Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Lower-case hex, 64 characters.
    public static String of(String... texts) {
        Digest digest = new Digest();
        for (String text : texts) {
            digest.add(text);
        }
        return digest.hex();
    }

    public void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha256.update(bytes);
    }

    /// Lower-case hex, 64 characters; the digest is done then.
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
