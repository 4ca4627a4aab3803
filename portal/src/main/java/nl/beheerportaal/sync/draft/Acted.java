package nl.beheerportaal.sync.draft;

import nl.beheerportaal.connector.Failure;
import org.jspecify.annotations.Nullable;

/// What came of an act.
public sealed interface Acted {
    /// Done and saved.
    ///
    /// @param meanwhile the draft somebody else saved between the caller's page and this act; null
    ///   when nobody did
    record Done(Draft draft, Notice notice, @Nullable Draft meanwhile) implements Acted {}

    /// Not done; the draft is as it was.
    record Refused(Why why, Draft draft) implements Acted {}

    /// Not done, because a side could not be read.
    record Unread(Failure failure, Draft draft) implements Acted {}

    /// Why an act is refused.
    enum Why {
        /// The account is not in the app (any more).
        UNKNOWN_ACCOUNT,
        /// The pupil or teacher is not on the roster (any more).
        UNKNOWN_PERSON,
        /// The account is linked to another pupil already, perhaps by somebody else just now.
        ACCOUNT_TAKEN,
        /// The pupil is linked to another account already.
        PERSON_TAKEN,
        /// No account or no pupil was chosen.
        NOTHING_CHOSEN,
        /// There is no act to take back.
        NOTHING_TO_UNDO,
        /// The last act is somebody else's, whom the page does not show yet.
        SOMEBODY_ELSES_ACT,
        /// Nobody ever read this school's roster or accounts.
        NOTHING_READ,
        /// This bundle is to be looked at one by one.
        NOT_SAFE_TOGETHER,
        /// The coordinator may look but not change now (PRODUCT §6.12).
        READ_ONLY,
        /// A run of this app is busy; the draft waits.
        RUN_BUSY
    }
}
