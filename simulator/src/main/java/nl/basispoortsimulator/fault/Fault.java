package nl.basispoortsimulator.fault;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing that goes wrong on purpose.
///
/// @param path Spring path pattern, such as `/rest/v2/instellingen/*/staf` or `/apps/**`
/// @param method HTTP method, or null for any
/// @param calls which matching calls since the fault was set go wrong, the first being 1; empty:
///   all
/// @param status for [Kind#STATUS]: the status of the answer
/// @param body for [Kind#STATUS]: the body; null: a JSON error of our own
/// @param contentType for [Kind#STATUS]: the type of the body
/// @param retryAfter for [Kind#STATUS]: value of the `Retry-After` header, seconds or a date
/// @param delayMillis how long the slow kinds wait
public record Fault(
        String path,
        @Nullable String method,
        Set<Integer> calls,
        Kind kind,
        int status,
        @Nullable String body,
        String contentType,
        @Nullable String retryAfter,
        long delayMillis) {

    public Fault {
        calls = Set.copyOf(calls);
    }

    /// What goes wrong.
    public enum Kind {
        /// Answers with an error status; the work is not done.
        STATUS("status"),
        /// Holds the call for the delay, then cuts the connection; the work is not done.
        TIMEOUT("timeout"),
        /// Waits for the delay, then answers as usual.
        SLOW("slow"),
        /// Sends the answer in small pieces, spread over the delay.
        DRIP("drip"),
        /// Cuts the connection at once; the work is not done.
        CUT("cut"),
        /// Does the work, then cuts the connection: the answer is lost.
        CUT_AFTER_WORK("cut-after-work"),
        /// Does the work, waits for the delay, then cuts the connection.
        TIMEOUT_AFTER_WORK("timeout-after-work"),
        /// Does the work, announces the whole answer and sends half of it.
        HALF_BODY("half-body"),
        /// Does the work and sends half of the answer as if it were whole.
        HALF_JSON("half-json"),
        /// Sends text that is no JSON with status 200.
        BROKEN_JSON("broken-json"),
        /// Empties every list of a roster.
        EMPTY_ROSTER("empty-roster"),
        /// Drops half of the pupils and staff.
        HALF_ROSTER("half-roster"),
        /// Gives every staff member a role nobody has heard of.
        UNKNOWN_ROLE("unknown-role"),
        /// Adds fields nobody has heard of to every object.
        UNKNOWN_FIELDS("unknown-fields"),
        /// Repeats the first pupil and staff member of a roster.
        DUPLICATE_IDS("duplicate-ids"),
        /// Leaves the id of the first pupil and staff member out.
        MISSING_ID("missing-id"),
        /// Gives an answer of ten days ago: `generationTimestamp` is stale.
        STALE("stale");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// The kind with this word.
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(
                    "unknown fault '"
                            + word
                            + "'; known: "
                            + List.of(values()).stream().map(Kind::word).toList());
        }
    }
}
