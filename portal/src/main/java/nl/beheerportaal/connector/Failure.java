package nl.beheerportaal.connector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why an outside system gave no usable answer.
///
/// @param system short name of the system that failed: `basispoort`, `taalblobs`
/// @param status HTTP status, 0 when none arrived
/// @param detail for the log and the helpdesk, in English; our own ids only, never a name or a
///   token
/// @param retryAfter how long the system asked us to wait (`Retry-After`)
public record Failure(
        Kind kind, String system, int status, String detail, @Nullable Duration retryAfter) {
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
        /// A school that had pupils and staff, and now would have none at all.
        EMPTY_ANSWER,
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
            case BROKEN_ANSWER, EMPTY_ANSWER, NOT_FOUND, NO_PERMISSION, BAD_CREDENTIALS, REFUSED ->
                    false;
        };
    }
}
