package nl.beheerportaal.web.run;

import java.util.List;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.web.words.FailureWords;

/// Why a confirmed plan was held at its start or on the way: never just *something was wrong*.
final class HeldWords {
    private static final String OTHERWISE = "failure.held";

    private HeldWords() {}

    /// Key of a sentence with the time in it.
    static String ofFirst(List<Hold> holds) {
        return holds.stream()
                .filter(hold -> hold.scope() == Hold.Scope.EVERYTHING)
                .findFirst()
                .map(HeldWords::then)
                .orElse(OTHERWISE);
    }

    /// The same for one.
    static String then(Hold hold) {
        return switch (hold) {
            case Hold.PermissionWithdrawn _ -> "failure.basispoort.permission";
            case Hold.WrongSchool _ -> "failure.held.school";
            case Hold.SchoolInactive _ -> "failure.closed";
            case Hold.RosterIncomplete _ -> "failure.held.incomplete";
            case Hold.RosterDoubted(var doubt) -> FailureWords.of(doubt);
            case Hold.RosterEmpty _ -> "failure.held.empty";
            case Hold.AppIncomplete _ -> "failure.held.app.incomplete";
            case Hold.AppEmpty _ -> "failure.held.app.empty";
            case Hold.LicenceEnded _ -> "failure.licence";
            case Hold.LicenceExceeded _ -> "failure.held.licence";
            case Hold.NoTeacherChosen _,
                    Hold.TooLateToUndo _,
                    Hold.NothingByItself _,
                    Hold.TooMuchUnexplained _,
                    Hold.LossOverDays _,
                    Hold.ClassMissing _,
                    Hold.RemovalsWaitForSummer _,
                    Hold.NoSeatLeft _ ->
                    OTHERWISE;
        };
    }
}
