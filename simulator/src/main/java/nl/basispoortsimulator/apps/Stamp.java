package nl.basispoortsimulator.apps;

import java.time.Instant;

/// How often and when something was written.
///
/// @param version counts writes from 1; the ETag
public record Stamp(long version, Instant created, Instant lastModified) {

    static Stamp first(Instant now) {
        return new Stamp(1, now, now);
    }

    Stamp next(Instant now) {
        return new Stamp(version + 1, created, now);
    }
}
