package nl.beheerportaal.web.wizard;

import java.io.Serializable;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.web.words.FailureWords;
import org.jspecify.annotations.Nullable;

/// What came of an act, on its way to the page that shows it. Ids and numbers only: it lies in the
/// session, and the page knows the names.
///
/// @param what name of what happened
/// @param other who else did something meanwhile; empty when nobody did
/// @param otherAt when that was, in seconds since 1970
public record Flash(
        What what,
        @Nullable String detail,
        @Nullable String account,
        @Nullable String person,
        int count,
        int left,
        String other,
        long otherAt)
        implements Serializable {
    /// Key of the flash attribute.
    public static final String KEY = "flash";

    /// What can have happened.
    public enum What {
        LINKED_AUTOMATICALLY,
        LINKED,
        LINKED_BUNDLE,
        UNLINKED,
        NOT_SAME,
        MAY_GO,
        KEPT_ONE,
        KEPT_BOTH,
        KEPT_UNTIL_MERGED,
        RELEASED,
        UNDONE,
        SAVED,
        /// `detail` says why.
        REFUSED,
        /// `detail` is the key of the sentence that says why.
        UNREAD,
        /// The page was about another plan than the newest.
        STALE,
        /// *Nu ophalen* found something to do.
        FETCHING,
        /// *Nu ophalen* found nothing to do.
        NOTHING_FETCHED
    }

    public static Flash fetched(boolean started) {
        return of(started ? What.FETCHING : What.NOTHING_FETCHED);
    }

    static Flash of(What what) {
        return new Flash(what, null, null, null, 0, 0, "", 0);
    }

    static Flash refused(String why) {
        return new Flash(What.REFUSED, why, null, null, 0, 0, "", 0);
    }

    public static Flash saved() {
        return of(What.SAVED);
    }

    public static Flash nothingChosen() {
        return refused("NOTHING_CHOSEN");
    }

    public static Flash readOnly() {
        return refused("READ_ONLY");
    }

    public static Flash stale() {
        return of(What.STALE);
    }

    static Flash about(What what, @Nullable String account, @Nullable String person) {
        return new Flash(what, null, account, person, 0, 0, "", 0);
    }

    static Flash counted(What what, int count, int left) {
        return new Flash(what, null, null, null, count, left, "", 0);
    }

    public static Flash unread(Failure failure) {
        return new Flash(What.UNREAD, FailureWords.now(failure), null, null, 0, 0, "", 0);
    }

    Flash with(String other, long at) {
        return new Flash(what, detail, account, person, count, left, other, at);
    }
}
