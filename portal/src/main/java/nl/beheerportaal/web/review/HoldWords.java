package nl.beheerportaal.web.review;

import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.web.words.FailureWords;
import nl.beheerportaal.web.words.Words;

/// Says in plain words why a plan, or part of it, does not run.
public final class HoldWords {
    private final Words words;
    private final String app;

    public HoldWords(Words words, String app) {
        this.words = words;
        this.app = app;
    }

    public String of(Hold hold) {
        return switch (hold) {
            case Hold.PermissionWithdrawn _ -> words.text("hold.PermissionWithdrawn");
            case Hold.WrongSchool _ -> words.text("hold.WrongSchool");
            case Hold.SchoolInactive _ -> words.text("hold.SchoolInactive");
            case Hold.RosterIncomplete _ -> words.text("hold.RosterIncomplete");
            case Hold.RosterDoubted(var doubt) -> words.text(FailureWords.of(doubt));
            case Hold.RosterEmpty(var kind) -> words.text("hold.RosterEmpty." + kind);
            case Hold.AppIncomplete _ -> words.text("hold.AppIncomplete", app);
            case Hold.AppEmpty _ -> words.text("hold.AppEmpty", app);
            case Hold.LicenceEnded(var lastDay) ->
                    words.text("hold.LicenceEnded", app, words.moments().day(lastDay));
            case Hold.LicenceExceeded(var kind, int seats, int needed) ->
                    words.text("hold.LicenceExceeded." + kind, seats, needed);
            case Hold.NoTeacherChosen _ -> words.text("hold.NoTeacherChosen");
            case Hold.TooLateToUndo(var lastDay) ->
                    words.text("hold.TooLateToUndo", words.moments().day(lastDay));
            case Hold.NothingByItself _ -> words.text("hold.NothingByItself");
            case Hold.TooMuchUnexplained tooMuch -> tooMuch(tooMuch);
            case Hold.LossOverDays loss -> slowLoss(loss);
            case Hold.ClassMissing(var group, int count, int limit) ->
                    group == null
                            ? words.text("hold.ClassMissing", count, limit)
                            : words.text("hold.ClassMissingOfGroup", count, limit, group);
            case Hold.RemovalsWaitForSummer(int pupils, int teachers, var until) ->
                    words.text(
                            "hold.RemovalsWaitForSummer",
                            pupils,
                            teachers,
                            words.moments().day(until));
            case Hold.NoSeatLeft(var _, int seats, var people) ->
                    words.text("hold.NoSeatLeft", people.size(), seats);
        };
    }

    private String slowLoss(Hold.LossOverDays hold) {
        int today = hold.count() - hold.earlier();
        return hold.group() == null
                ? words.text(
                        "hold.LossOverDays." + hold.kind(),
                        hold.count(),
                        hold.limit(),
                        today,
                        hold.days())
                : words.text(
                        "hold.LossOverDaysOfGroup",
                        hold.count(),
                        hold.limit(),
                        today,
                        hold.group());
    }

    private String tooMuch(Hold.TooMuchUnexplained hold) {
        String what = "hold.TooMuch." + hold.change() + "." + hold.kind();
        String group = hold.group() == null ? "" : hold.group();
        return hold.group() == null
                ? words.text(what, hold.count(), hold.limit())
                : words.text(
                        "hold.TooMuchOfGroup." + hold.change(), hold.count(), hold.limit(), group);
    }
}
