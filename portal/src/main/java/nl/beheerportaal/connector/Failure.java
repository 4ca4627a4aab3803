package nl.beheerportaal.connector;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import nl.beheerportaal.core.roster.Doubt;
import org.jspecify.annotations.Nullable;

/// Why an outside system gave no usable answer.
///
/// @param system short name of the system that failed: `basispoort`, `taalblobs`
/// @param status HTTP status, 0 when none arrived
/// @param detail for the log and the helpdesk, in English; our own ids only, never a name or a
///   token
/// @param retryAfter how long the system asked us to wait (`Retry-After`)
/// @param doubt what is wrong with a roster that is well formed; null for every other kind
public record Failure(
        Kind kind,
        String system,
        int status,
        String detail,
        @Nullable Duration retryAfter,
        @Nullable Doubt doubt) {
    public Failure(
            Kind kind, String system, int status, String detail, @Nullable Duration retryAfter) {
        this(kind, system, status, detail, retryAfter, null);
    }

    /// A roster nobody may act on.
    ///
    /// @param doubts at least one; the first is told on the screen
    public static Failure doubted(String system, List<Doubt> doubts) {
        String detail = doubts.stream().map(Doubt::code).collect(Collectors.joining("; "));
        return new Failure(Kind.DOUBTED, system, 200, detail, null, doubts.getFirst());
    }

    /// The kinds a person must be told apart.
    public enum Kind {
        /// No connection, or it broke before an answer.
        UNREACHABLE,
        /// No answer in time.
        TIMED_OUT,
        /// The system says it failed (5xx).
        SERVER_ERROR,
        /// An answer that is not what was agreed: half a JSON, a missing required field.
        BROKEN_ANSWER,
        /// A well-formed answer that cannot be true of this school.
        DOUBTED,
        /// The system does not know this school, account or group.
        NOT_FOUND,
        /// The school shares no data with us.
        NO_PERMISSION,
        /// Our certificate or token is refused (401, 403).
        BAD_CREDENTIALS,
        /// Too many calls (429).
        RATE_LIMITED,
        /// We do not call for a while, because it failed too often.
        RESTING,
        /// Any other refusal (4xx).
        REFUSED
    }

    /// Whether the same question may succeed later by itself.
    public boolean mayPass() {
        return switch (kind) {
            case UNREACHABLE, TIMED_OUT, SERVER_ERROR, RATE_LIMITED, RESTING -> true;
            case BROKEN_ANSWER, DOUBTED, NOT_FOUND, NO_PERMISSION, BAD_CREDENTIALS, REFUSED ->
                    false;
        };
    }
}
