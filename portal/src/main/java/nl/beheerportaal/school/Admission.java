package nl.beheerportaal.school;

/// Whether somebody Basispoort vouches for may come in.
public sealed interface Admission {
    /// Comes in.
    record Admitted(SignedIn who) implements Admission {}

    /// Stays outside.
    record Refused(Why why) implements Admission {}

    /// Why somebody stays outside.
    enum Why {
        /// The message of Basispoort is not to be trusted, or not meant for us.
        NOT_TRUSTED,
        /// The message was used before.
        USED_BEFORE,
        /// The school has no connection with the portal.
        UNKNOWN_SCHOOL,
        /// Not on the school's staff list, or past the end date.
        NOT_STAFF,
        /// On the staff list, but not as ICT coordinator.
        NOT_COORDINATOR,
        /// Basispoort gives no answer and there is no recent staff list.
        NO_STAFF_LIST
    }
}
