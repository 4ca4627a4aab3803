package nl.beheerportaal.sync.held;

import java.time.Instant;
import nl.beheerportaal.core.app.AppId;

/// A brake that a helpdesk lead lowered for one connection.
///
/// @param percent so much of the pupils, of any one group and of the teachers may change without an
///   explanation
/// @param until when it is as it was again, if no run came before
/// @param by who did it, without a name
/// @param reason why, in a word or two; nothing personal
public record LoweredBrake(AppId app, int percent, Instant until, String by, String reason) {
    public LoweredBrake {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("a share is from 1 to 100 percent");
        }
    }
}
