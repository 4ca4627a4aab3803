package nl.beheerportaal.web.review;

import nl.beheerportaal.core.plan.Cause;
import nl.beheerportaal.web.words.Words;

/// Says in plain words why an account goes.
public final class CauseWords {
    private CauseWords() {}

    /// Empty for the usual reason: nobody linked it.
    public static String of(Cause cause, Words words) {
        return switch (cause) {
            case Cause.NotLinked(boolean mayGo) ->
                    words.text(mayGo ? "cause.MayGo" : "cause.NotLinked");
            case Cause.GroupEightLeft _ -> words.text("cause.GroupEightLeft");
            case Cause.LeftRoster _ -> words.text("cause.LeftRoster");
            case Cause.LeftOut _ -> words.text("cause.LeftOut");
            case Cause.TeacherReplaced _ -> words.text("cause.TeacherReplaced");
            case Cause.TeacherNotChosen _ -> words.text("cause.TeacherNotChosen");
            case Cause.EmploymentEnded(var lastDay) ->
                    words.text("cause.EmploymentEnded", words.moments().day(lastDay));
            case Cause.NoTeacherRole _ -> words.text("cause.NoTeacherRole");
            case Cause.SchoolStops _ -> words.text("cause.SchoolStops");
            case Cause.SchoolMerged _ -> words.text("cause.SchoolMerged");
            case Cause.Undone _ -> words.text("cause.Undone");
        };
    }
}
