package nl.beheerportaal.core.match;

import nl.beheerportaal.core.roster.Pupil;
import org.jspecify.annotations.Nullable;

/// A pupil prepared for comparing.
///
/// @param year 1 … 8, or 0 when unknown
/// @param initials the first letters of the official names, folded; empty when unknown
/// @param group the home group's name; null when the roster does not have it
record PupilCard(
        Pupil pupil,
        GivenName given,
        Surname surname,
        String initials,
        int year,
        @Nullable String group) {
    /// Equal for pupils who bear the same name, whatever the prefix.
    String nameKey() {
        return given.whole().text() + " " + surname.core().text();
    }
}
