package nl.beheerportaal.school.helpdesk;

import java.time.Instant;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.selection.Mode;
import org.jspecify.annotations.Nullable;

/// One connection of a school, or its application, as the fleet page shows it.
///
/// @param app null for an application, and for a school without a connection
/// @param mode null before the first confirmation
/// @param waits since when somebody waits for something; null when nobody does
public record FleetLine(
        SchoolNumber number,
        String name,
        @Nullable AppId app,
        FleetState state,
        @Nullable Mode mode,
        Times times,
        Counts counts,
        @Nullable Instant waits) {
    /// @param last when the last run ended
    /// @param next when the next begins by itself
    /// @param rosterRead how old what we know of Basispoort is
    public record Times(
            @Nullable Instant last,
            @Nullable Instant next,
            @Nullable Instant rosterRead,
            @Nullable Instant appRead) {}

    /// @param pupils in the app now; null when it was never read
    /// @param failed accounts and groups the last run could not do
    /// @param heldPupils pupils whose removal waits for a coordinator
    public record Counts(
            @Nullable Integer pupils,
            @Nullable Integer teachers,
            int failed,
            int heldPupils,
            int heldTeachers) {}
}
