package nl.beheerportaal.core.plan;

import java.time.Instant;
import java.time.LocalDate;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.SchoolYear;
import nl.beheerportaal.core.selection.Mode;
import org.jspecify.annotations.Nullable;

/// What a plan was made for and from.
///
/// @param day the day it was made for; planning again to compare uses the same day
/// @param rosterRead when the roster was read, for people
/// @param appRead when the app was read, for people
/// @param undoing what an undo takes back; null for every other plan
public record Basis(
        SchoolNumber school,
        AppId app,
        Occasion occasion,
        Mode mode,
        LocalDate day,
        Instant rosterRead,
        Instant appRead,
        @Nullable Undoing undoing) {
    Basis with(Occasion other) {
        return new Basis(school, app, other, mode, day, rosterRead, appRead, undoing);
    }

    /// Whether the plan rests on our own books and the app alone: it needs no roster, no permission
    /// and no licence, because it is what a school does that has none of them any more.
    public boolean alone() {
        return occasion == Occasion.DEPARTURE
                || (undoing != null && undoing.undone() == Occasion.DEPARTURE);
    }

    public SchoolYear schoolYear() {
        return SchoolYear.of(day);
    }
}
