package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.core.app.AccountKind;
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

    /// Removals of a run without a person wait for one.
    record RemovalsNeedReview(int pupils, int teachers) implements Hold {
        @Override
        public Scope scope() {
            return Scope.REMOVALS;
        }
    }

    /// Removals wait for the summer to pass, or for a coordinator to review the year change.
    record RemovalsWaitForSummer(int pupils, int teachers, LocalDate until) implements Hold {
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

    /// A hold before any write.
    sealed interface WholePlan extends Hold {
        @Override
        default Scope scope() {
            return Scope.EVERYTHING;
        }
    }
}
