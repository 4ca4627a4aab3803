package nl.basispoortsimulator.control;

import java.util.Objects;
import java.util.Set;
import nl.basispoortsimulator.fault.Fault;
import org.jspecify.annotations.Nullable;

/// A fault as asked for; everything but path and kind may be left out.
record FaultOrder(
        @Nullable String path,
        @Nullable String method,
        @Nullable Set<Integer> calls,
        @Nullable String kind,
        @Nullable Integer status,
        @Nullable String body,
        @Nullable String contentType,
        @Nullable String retryAfter,
        @Nullable Long delayMillis) {
    private static final long DELAY = 30_000;

    Fault fault() {
        if (path == null || kind == null) {
            throw new IllegalArgumentException("a fault needs 'path' and 'kind'");
        }
        return new Fault(
                path,
                method,
                Objects.requireNonNullElse(calls, Set.of()),
                Fault.Kind.of(kind),
                Objects.requireNonNullElse(status, 500),
                body,
                Objects.requireNonNullElse(contentType, "application/json"),
                retryAfter,
                Objects.requireNonNullElse(delayMillis, DELAY));
    }
}
