package nl.beheerportaal.web.run;

/// What a synchronisation did, in numbers: *400 gebleven, 26 nieuw, 12 verwijderd*.
///
/// @param stayed pupils
/// @param fresh pupils with a new account
/// @param returned pupils whose account came back
/// @param gone pupils
/// @param freshTeachers teachers with a new account
/// @param goneTeachers teachers
public record Deltas(
        int stayed, int fresh, int returned, int gone, int freshTeachers, int goneTeachers) {
    public boolean nothing() {
        return fresh + returned + gone + freshTeachers + goneTeachers == 0;
    }
}
