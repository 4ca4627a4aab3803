package nl.beheerportaal.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// What the demo makes up once and must find again at the next start: passwords and keys. In one
/// file that only its owner can read.
final class Kept {
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    private Kept(Path file) {
        this.file = file;
    }

    static Kept in(Path folder) {
        Kept kept = new Kept(folder.resolve("secrets.properties"));
        if (Files.exists(kept.file)) {
            try (Reader reader = Files.newBufferedReader(kept.file)) {
                kept.values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + kept.file, e);
            }
        }
        return kept;
    }

    /// The value of that name; made the first time. 256 random bits in base 64.
    String secret(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        String fresh = Base64.getEncoder().encodeToString(bytes);
        values.setProperty(name, fresh);
        save();
        return fresh;
    }

    /// A port that stays the same at every start, so that addresses people keep go on working.
    int port(String name, int wished) {
        String known = values.getProperty(name);
        int port = Ports.freeOr(known == null ? wished : Integer.parseInt(known));
        values.setProperty(name, Integer.toString(port));
        save();
        return port;
    }

    /// Takes any free ports from now on, for stacks that run beside each other.
    void freePorts() {
        for (String name :
                new String[] {
                    "portal.port", "simulator.port", "simulator.mtls-port", "simulator.smtp-port"
                }) {
            values.setProperty(name, Integer.toString(Ports.any()));
        }
        save();
    }

    private void save() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                values.store(writer, "Made by bin/demo. Remove with bin/demo --fresh.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
