package nl.beheerportaal.audit;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/// A name as it lies in the erasable table.
///
/// @param salt sixteen random bytes in hex, so that a reference tells nothing once this is gone
record Noted(String salt, Subject subject, String name) {
    private static final int SALT_BYTES = 16;

    static Noted of(Mention mention, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Noted(HexFormat.of().formatHex(salt), mention.subject(), mention.name());
    }

    /// What stands for it in the chain.
    String reference() {
        return subject.kind() + ":" + ChainHash.of(List.of(salt, subject.key(), name));
    }

    @Override
    public String toString() {
        return "Noted[hidden]";
    }
}
