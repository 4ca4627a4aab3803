package nl.beheerportaal.core.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why an account is deactivated. Where a child went is never looked up (PRODUCT §6.11).
public sealed interface Cause {
    /// Nobody linked this pupil's account (*niet gekoppeld*).
    ///
    /// @param mayGo whether a person looked at it and said that it may go
    record NotLinked(boolean mayGo) implements Cause {}

    /// No longer on the roster of this school.
    record LeftRoster() implements Cause {}

    /// Was in group 8 when the school year ended, and the other groups went up: left primary
    /// school.
    record GroupEightLeft() implements Cause {}

    /// On the roster, but a person does not take this pupil along (*Toch niet meenemen*).
    record LeftOut() implements Cause {}

    /// A teacher's account the portal did not make; the chosen teachers come in its place.
    record TeacherReplaced() implements Cause {}

    /// A teacher of ours whom nobody chose this time.
    record TeacherNotChosen() implements Cause {}

    /// The *einddatum* of a teacher of ours is past.
    record EmploymentEnded(LocalDate lastDay) implements Cause {}

    /// On the staff list, but without a role that makes a *docent*.
    record NoTeacherRole() implements Cause {}

    /// A coordinator had everything of ours removed, because permission, licence or school has
    /// ended.
    record SchoolStops() implements Cause {}

    /// The same, because the school went into another (`gefuseerdNaar`); who comes along has an
    /// account there.
    record SchoolMerged() implements Cause {}

    /// A person took back the run that made the account or brought it back.
    ///
    /// @param wasInactive true for an account that was there before the run, deactivated
    /// @param removed when the portal had removed it then; null when it had not
    /// @param letGo what the ledger says of an account that is not the portal's afterwards
    record Undone(boolean wasInactive, @Nullable Instant removed, @Nullable ManagedAccount letGo)
            implements Cause {}

    /// What explains a removal.
    enum Explanation {
        /// Group 8 leaves at the end of the school year.
        GROUP_EIGHT,
        /// The roster gives a last day of work, and it is past.
        END_DATE,
        /// The school went into another.
        MERGED,
        /// A person of the school decided it.
        DECISION,
        /// Nothing but absence.
        NONE
    }

    /// Only what nothing explains counts against the brake of a run without a person (PRODUCT
    /// §6.4). A role that is missing explains nothing: a roster that lacks all roles looks the
    /// same.
    default Explanation explanation() {
        return switch (this) {
            case GroupEightLeft _ -> Explanation.GROUP_EIGHT;
            case EmploymentEnded _ -> Explanation.END_DATE;
            case SchoolMerged _ -> Explanation.MERGED;
            case NotLinked _,
                    LeftOut _,
                    TeacherReplaced _,
                    TeacherNotChosen _,
                    SchoolStops _,
                    Undone _ ->
                    Explanation.DECISION;
            case LeftRoster _, NoTeacherRole _ -> Explanation.NONE;
        };
    }

    /// Whether more is known of this removal than that somebody is absent.
    default boolean explained() {
        return explanation() != Explanation.NONE;
    }

    /// Whether the roster no longer lists whose account it was.
    default boolean absent() {
        return this instanceof LeftRoster || this instanceof GroupEightLeft;
    }
}
