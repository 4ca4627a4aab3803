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
        NOT_TRUSTED(1),
        /// The message was used before.
        USED_BEFORE(2),
        /// The school has no connection with the portal.
        UNKNOWN_SCHOOL(3),
        /// Not on the school's staff list, or past the end date.
        NOT_STAFF(4),
        /// On the staff list, but not as ICT coordinator.
        NOT_COORDINATOR(5),
        /// Basispoort gives no answer and there is no recent staff list.
        NO_STAFF_LIST(6);

        private final int number;

        Why(int number) {
            this.number = number;
        }

        /// What somebody reads to the helpdesk on the telephone: `SSO-5-7K2M`.
        ///
        /// @param letters of this one refusal
        public String code(String letters) {
            return "SSO-" + number + "-" + letters;
        }
    }
}
