package nl.beheerportaal.web.app;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.run.RunLine;
import org.jspecify.annotations.Nullable;

/// The overview of one app.
///
/// @param read when the app was read; null when it never was
/// @param drift what people did in the app by hand
/// @param runs the last two
/// @param changeable whether this user may change anything now
/// @param fetchable whether *Nu ophalen* is offered
/// @param departing whether permission, licence or school has ended, so that everything of ours may
///   be removed
/// @param mode the mode in force; null before the first confirmation
public record AppView(
        AppLook app,
        String school,
        StatusView status,
        List<Notice> notices,
        @Nullable Instant read,
        PupilsView pupils,
        TeachersView teachers,
        DriftView drift,
        List<RunLine> runs,
        boolean changeable,
        boolean fetchable,
        boolean departing,
        @Nullable Mode mode) {
    public AppView {
        notices = List.copyOf(notices);
        runs = List.copyOf(runs);
    }

    /// Whether the last run went wrong, so that its bar takes the place of the mode's.
    public boolean troubled() {
        return status instanceof StatusView.Partial || status instanceof StatusView.Failed;
    }

    /// How an account stands to Basispoort.
    public enum Standing {
        LINKED,
        NEW,
        UNLINKED,
        ADMINISTRATOR
    }

    /// The pupils now in the app.
    ///
    /// @param total before search and filter
    public record PupilsView(
            String search,
            String group,
            List<String> groups,
            int total,
            List<Row> rows,
            Paging paging) {
        public PupilsView {
            groups = List.copyOf(groups);
            rows = List.copyOf(rows);
        }

        public boolean filtered() {
            return !search.isEmpty() || !group.isEmpty();
        }
    }

    /// The teachers now in the app.
    ///
    /// @param rows all of them, or the first few
    public record TeachersView(int total, List<Row> rows) {
        public TeachersView {
            rows = List.copyOf(rows);
        }
    }

    /// One account.
    ///
    /// @param path of the page about it; empty where there is none
    public record Row(String name, String group, Standing standing, String path) {}
}
