package nl.beheerportaal.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why a call brought no usable answer. The kinds differ in what the caller may believe about the
/// other side.
public sealed interface HttpProblem {
    /// For the log, in English; our own ids only.
    String detail();

    /// An answer other than 2xx: it was not done.
    ///
    /// @param body the first part of it, for the client to look into; may hold personal data
    /// @param retryAfter `Retry-After` (RFC 9110 §10.2.3), counted from now
    record Refused(int status, String body, @Nullable Duration retryAfter, String detail)
            implements HttpProblem {
        @Override
        public String toString() {
            return "Refused[" + status + " " + detail + "]";
        }
    }

    /// No connection: it was certainly not done.
    record NotSent(String detail) implements HttpProblem {}

    /// The other side does not accept our certificate.
    record NotTrusted(String detail) implements HttpProblem {}

    /// We send nothing for a while: the system failed too often, or asked us to wait.
    record Resting(Duration remaining, String detail) implements HttpProblem {}

    /// Sent, but no whole answer came: it may have been done or not.
    record Lost(boolean timedOut, String detail) implements HttpProblem {}

    /// A 2xx answer that cannot be read: half a JSON, or far too large.
    record Unreadable(String detail) implements HttpProblem {}
}
