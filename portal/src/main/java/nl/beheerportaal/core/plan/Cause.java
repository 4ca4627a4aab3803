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

    /// A person took back the run that made the account or brought it back.
    ///
    /// @param wasInactive true for an account that was there before the run, deactivated
    /// @param removed when the portal had removed it then; null when it had not
    /// @param letGo what the ledger says of an account that is not the portal's afterwards
    record Undone(boolean wasInactive, @Nullable Instant removed, @Nullable ManagedAccount letGo)
            implements Cause {}

    /// Whether a person's own decision or a plain fact of the roster explains it, rather than mere
    /// absence. Only what is unexplained counts against a brake (PRODUCT §6.4).
    default boolean explained() {
        return switch (this) {
            case LeftRoster _ -> false;
            case NotLinked _,
                    LeftOut _,
                    TeacherReplaced _,
                    TeacherNotChosen _,
                    EmploymentEnded _,
                    NoTeacherRole _,
                    Undone _ ->
                    true;
        };
    }
}
