package nl.beheerportaal.web.app;

import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.web.app.StatusView.ChangesView;
import nl.beheerportaal.web.wizard.Today;
import org.jspecify.annotations.Nullable;

/// Counts who came and who left on the roster since the last confirmation.
final class ChangesBuilder {
    private ChangesBuilder() {}

    static @Nullable ChangesView of(
            @Nullable Confirmed confirmed, @Nullable RosterSnapshot roster, Today today) {
        if (confirmed == null || roster == null) {
            return null;
        }
        var pupils = roster.pupilsById();
        var staff = roster.staffById();
        int fresh =
                (int)
                        pupils.keySet().stream()
                                .filter(id -> !confirmed.seen().contains(id))
                                .filter(id -> !confirmed.links().has(id))
                                .count();
        int gone =
                (int)
                        confirmed.links().all().stream()
                                .filter(link -> !pupils.containsKey(link.person()))
                                .filter(link -> !confirmed.selection().keepsLeaver(link.person()))
                                .count();
        int freshTeachers =
                (int)
                        today.teachers(roster).stream()
                                .filter(member -> !confirmed.seen().contains(member.id()))
                                .count();
        int goneTeachers =
                (int)
                        confirmed.selection().teachers().stream()
                                .filter(id -> !staff.containsKey(id))
                                .count();
        return new ChangesView(fresh, 0, gone, freshTeachers, goneTeachers);
    }
}
