package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.Doubt;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolNumber;
import org.jspecify.annotations.Nullable;

/// Why a plan, or part of it, must not run as it is.
public sealed interface Hold {
    /// What a hold stops.
    enum Scope {
        /// The whole plan, before any write.
        EVERYTHING,
        /// The removals; everything else goes through.
        REMOVALS,
        /// Only what the hold itself names; the plan has no steps for it.
        NAMED
    }

    Scope scope();

    /// The school switched off the sharing of its roster.
    record PermissionWithdrawn() implements WholePlan {}

    /// The answer is about another school.
    record WrongSchool(SchoolNumber expected, SchoolNumber answered) implements WholePlan {}

    /// The school is closed, or merged into another.
    record SchoolInactive(@Nullable SchoolNumber mergedInto) implements WholePlan {}

    /// Basispoort's answer lacks something.
    record RosterIncomplete(List<String> defects) implements WholePlan {
        public RosterIncomplete {
            defects = List.copyOf(defects);
        }
    }

    /// Basispoort's answer is whole, and cannot be true as a whole.
    record RosterDoubted(Doubt doubt) implements WholePlan {}

    /// Basispoort's answer has no pupils at all, or no staff, while the app has some.
    record RosterEmpty(AccountKind kind) implements WholePlan {}

    /// The app's answer lacks something.
    record AppIncomplete(List<String> defects) implements WholePlan {
        public AppIncomplete {
            defects = List.copyOf(defects);
        }
    }

    /// The app shows none of the accounts that we made or linked there.
    record AppEmpty(int known) implements WholePlan {}

    /// The licence for the app is over.
    record LicenceEnded(LocalDate lastDay) implements WholePlan {}

    /// More people than the licence has seats, in a plan a person reviews.
    record LicenceExceeded(AccountKind kind, int seats, int needed) implements WholePlan {}

    /// No teacher at all was chosen.
    record NoTeacherChosen() implements WholePlan {}

    /// The time in which the run could be undone is over.
    record TooLateToUndo(LocalDate lastDay) implements WholePlan {}

    /// In selective mode nothing changes by itself.
    record NothingByItself() implements WholePlan {}

    /// More changes of one kind than are normal, and nothing explains them: a run without a person
    /// waits for one as a whole (PRODUCT §6.4).
    ///
    /// @param group name of the group whose share it is too much of; null when it is too much of
    ///   the whole app
    /// @param count changes that nothing explains
    /// @param limit so many are allowed
    record TooMuchUnexplained(
            Change change, AccountKind kind, @Nullable String group, int count, int limit)
            implements Brake {
        @Override
        public Scope scope() {
            return Scope.EVERYTHING;
        }
    }

    /// A slow loss: what goes today is normal by itself, and together with the unexplained removals
    /// of the days before it is more than that.
    ///
    /// @param group as of [TooMuchUnexplained]
    /// @param count all of them, today's among them
    /// @param earlier how many of them went before today
    /// @param days over how many days they are counted
    record LossOverDays(
            AccountKind kind, @Nullable String group, int count, int earlier, int days, int limit)
            implements Brake {
        @Override
        public Scope scope() {
            return Scope.EVERYTHING;
        }
    }

    /// After the year change a class is much smaller than those beside it, and as many pupils of
    /// its year are missing: no class of last year loses too many, and a class of this year does.
    ///
    /// @param group name of that class; null when nobody of it is left
    /// @param count pupils it lacks who are missing
    /// @param limit so many are allowed
    record ClassMissing(@Nullable String group, int count, int limit) implements Brake {
        @Override
        public Scope scope() {
            return Scope.EVERYTHING;
        }
    }

    /// What a brake counts.
    enum Change {
        REMOVED,
        MADE,
        /// Another number or another ECK iD for an account that had one.
        REKEYED
    }

    /// Removals wait for the summer to pass, or for a coordinator to review the year change.
    record RemovalsWaitForSummer(int pupils, int teachers, LocalDate until) implements Brake {
        @Override
        public Scope scope() {
            return Scope.REMOVALS;
        }
    }

    /// People an automatic run made no account for, because the licence has no seat left.
    record NoSeatLeft(AccountKind kind, int seats, List<PersonId> people) implements Hold {
        public NoSeatLeft {
            people = List.copyOf(people);
        }

        @Override
        public Scope scope() {
            return Scope.NAMED;
        }
    }

    /// A hold that follows from the plan's own steps and that a person lifts by approving them.
    sealed interface Brake extends Hold {}

    /// A hold before any write.
    sealed interface WholePlan extends Hold {
        @Override
        default Scope scope() {
            return Scope.EVERYTHING;
        }
    }
}
