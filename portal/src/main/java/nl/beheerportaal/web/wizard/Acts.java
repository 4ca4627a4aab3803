package nl.beheerportaal.web.wizard;

import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.Act;
import nl.beheerportaal.sync.draft.Acted;
import nl.beheerportaal.sync.draft.Notice;
import nl.beheerportaal.sync.draft.Wizard;
import nl.beheerportaal.web.wizard.Flash.What;

/// Has the wizard do something and says what came of it.
public final class Acts {
    private final Wizard wizard;

    public Acts(Wizard wizard) {
        this.wizard = wizard;
    }

    /// @param seen version of the draft on the page the act comes from
    public Flash perform(SchoolScope scope, AppId app, Occasion occasion, Act act, long seen) {
        return switch (wizard.act(scope, app, occasion, act, seen)) {
            case Acted.Done(var _, Notice notice, var meanwhile) -> {
                Flash flash = flash(notice);
                yield meanwhile == null
                        ? flash
                        : flash.with(meanwhile.savedBy(), meanwhile.saved().getEpochSecond());
            }
            case Acted.Refused(var why, var _) -> Flash.refused(why.name());
            case Acted.Unread(var failure, var _) -> Flash.unread(failure);
        };
    }

    public static boolean worked(Flash flash) {
        return flash.what() != What.REFUSED && flash.what() != What.UNREAD;
    }

    private static Flash flash(Notice notice) {
        return switch (notice) {
            case Notice.LinkedAutomatically(int linked, int suggestions) ->
                    Flash.counted(What.LINKED_AUTOMATICALLY, linked, suggestions);
            case Notice.Linked(var account, var person) ->
                    Flash.about(What.LINKED, account.value(), person.toString());
            case Notice.KeptOne(var account, var person, var both) ->
                    Flash.about(
                            both ? What.KEPT_BOTH : What.KEPT_ONE,
                            account.value(),
                            person.toString());
            case Notice.LinkedBundle(var _, int linked) ->
                    Flash.counted(What.LINKED_BUNDLE, linked, 0);
            case Notice.Unlinked(var account) -> Flash.about(What.UNLINKED, account.value(), null);
            case Notice.NotSame(var account, var person) ->
                    Flash.about(What.NOT_SAME, account.value(), person.toString());
            case Notice.MayGo(var account) -> Flash.about(What.MAY_GO, account.value(), null);
            case Notice.KeptUntilMerged(var account) ->
                    Flash.about(What.KEPT_UNTIL_MERGED, account.value(), null);
            case Notice.Released(var account) -> Flash.about(What.RELEASED, account.value(), null);
            case Notice.Undone() -> Flash.of(What.UNDONE);
            case Notice.Saved() -> Flash.of(What.SAVED);
        };
    }
}
