package nl.beheerportaal.sync.overview;

import java.util.List;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.School;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.run.RunHead;
import org.jspecify.annotations.Nullable;

/// How one app of a school stands: facts, from which a page makes its status bar (design.md §5.3).
///
/// @param confirmed what is in force; null before the first confirmation
/// @param draft the unfinished wizard; null when there is none
/// @param runs the latest runs, newest first, the busy one among them
public record AppState(
        School school,
        Connection connection,
        @Nullable Confirmed confirmed,
        @Nullable Draft draft,
        List<RunHead> runs) {
    public AppState {
        runs = List.copyOf(runs);
    }

    /// The mode in force; null before the first confirmation.
    public @Nullable Mode mode() {
        return confirmed == null ? null : confirmed.selection().mode();
    }

    /// The run that has not ended; null when there is none.
    public @Nullable RunHead busy() {
        return runs.stream().filter(run -> !run.state().ended()).findFirst().orElse(null);
    }

    /// The latest run that ended; null when none did.
    public @Nullable RunHead lastEnded() {
        return runs.stream().filter(run -> run.state().ended()).findFirst().orElse(null);
    }
}
