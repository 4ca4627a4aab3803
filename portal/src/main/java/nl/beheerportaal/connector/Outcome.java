package nl.beheerportaal.connector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What became of one call. Unknown is an answer too: the app never replied.
public sealed interface Outcome {
    /// Done, and read back as sent.
    ///
    /// @param id the app's id of what was created; null for changes
    record Applied(@Nullable String id) implements Outcome {}

    /// It was so already.
    record AlreadyTrue(@Nullable String id) implements Outcome {}

    /// The app refused this one call; the others may go on.
    ///
    /// @param appSaid the app's own words, shortened, without names
    record Refused(Why why, String appSaid) implements Outcome {}

    /// Sent, but no answer came: it may have been done or not. Look before doing it again.
    record Unknown(Failure failure) implements Outcome {}

    /// Not done, and the same call may be made later (429, 503, no connection).
    ///
    /// @param after how long the app asked us to wait; null when it did not say
    record Later(Failure failure, @Nullable Duration after) implements Outcome {}

    /// Not done, and no other call will be either (401, 403): the connection stands still.
    record Stopped(Failure failure) implements Outcome {}

    /// Why an app refuses one call.
    enum Why {
        /// 409: the user name is somebody else's.
        USER_NAME_TAKEN,
        /// 409 for another reason: e-mail address, external id or group name taken.
        TAKEN,
        /// The licence has no seat left.
        NO_SEATS,
        /// 404: the account or group is gone.
        GONE,
        /// 412: it changed since it was read.
        CHANGED_MEANWHILE,
        /// 400 and everything else.
        INVALID
    }
}
