package nl.beheerportaal.core.match;

import nl.beheerportaal.core.roster.Pupil;

/// A pupil prepared for comparing.
///
/// @param year 1 … 8, or 0 when unknown
/// @param initials the first letters of the official names, folded; empty when unknown
/// @param group the home group's name; [GroupLabel#NONE] when the roster does not have it
record PupilCard(
        Pupil pupil,
        GivenName given,
        Surname surname,
        String initials,
        int year,
        GroupLabel group) {
    /// Equal for pupils who bear the same name, whatever the prefix.
    String nameKey() {
        return given.whole().text() + " " + surname.core().text();
    }
}
