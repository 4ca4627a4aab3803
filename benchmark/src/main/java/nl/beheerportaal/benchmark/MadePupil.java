package nl.beheerportaal.benchmark;

import nl.beheerportaal.benchmark.NameSource.Origin;

/// A made-up child, as the family spells the name.
///
/// @param official the official given names, call name or not
/// @param group index of the group; -1 for a child that left
record MadePupil(
        String given,
        String prefix,
        String surname,
        String official,
        Origin origin,
        boolean girl,
        int year,
        int group,
        boolean twin,
        boolean namesake) {
    MadePupil at(int otherYear, int otherGroup) {
        return new MadePupil(
                given,
                prefix,
                surname,
                official,
                origin,
                girl,
                otherYear,
                otherGroup,
                false,
                namesake);
    }
}
