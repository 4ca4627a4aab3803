package nl.beheerportaal.web.run;

import java.time.Instant;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.sync.run.RunHead;
import nl.beheerportaal.web.frame.AppLook;
import org.jspecify.annotations.Nullable;

/// One synchronisation in a list.
///
/// @param id of the run
/// @param by who started it, for the screen
/// @param mode key of the mode's name
/// @param undo until when it can be undone; null when there is nothing to undo
public record RunLine(
        AppLook app,
        String id,
        Instant at,
        String by,
        String mode,
        RunEnd end,
        Deltas deltas,
        @Nullable UndoTerm undo) {
    private static String mode(RunDigest digest) {
        if (digest.undo()) {
            return "mode.undo";
        }
        return digest.occasion() == Occasion.DEPARTURE ? "mode.departure" : "mode." + digest.mode();
    }

    /// The review of its undo.
    public String undoing() {
        return path() + "/terugdraaien";
    }

    /// Whether the button stands beside it.
    public boolean undoable() {
        return undo != null && undo.open();
    }

    static RunLine of(AppLook app, RunHead head, RunDigest digest) {
        return new RunLine(
                app,
                head.id().toString(),
                head.at(),
                head.by(),
                mode(digest),
                digest.end(),
                digest.deltas(),
                null);
    }

    public RunLine with(@Nullable UndoTerm term) {
        return new RunLine(app, id, at, by, mode, end, deltas, term);
    }

    public String path() {
        return app.path() + "/synchronisaties/" + id;
    }
}
