package nl.beheerportaal.embeddedpostgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How to start a database server.
///
/// @param data folder that keeps the data between runs; null for a temporary one, removed at the
///   end
/// @param port to listen on at 127.0.0.1; 0 for any free one
/// @param durable true: a commit is on the disk before it is answered (the demo); false: faster,
///   and a crash of the machine may lose everything (tests)
/// @param cache where the unpacked programs are kept between runs
public record PostgresSettings(@Nullable Path data, int port, boolean durable, Path cache) {
    public PostgresSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535");
        }
        data = data == null ? null : data.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    /// A throw-away server on a free port.
    public static PostgresSettings temporary() {
        return new PostgresSettings(null, 0, false, Binaries.usualCache());
    }

    /// A server whose data stay in a folder, written safely.
    public static PostgresSettings keptIn(Path data) {
        return new PostgresSettings(data, 0, true, Binaries.usualCache());
    }

    public PostgresSettings onPort(int otherPort) {
        return new PostgresSettings(data, otherPort, durable, cache);
    }

    public PostgresSettings fast() {
        return new PostgresSettings(data, port, false, cache);
    }
}
