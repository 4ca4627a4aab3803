package nl.beheerportaal.core.app;

/// Whose account it is, from SCIM `userType`: `student`, `teacher`; everything else the portal
/// leaves alone.
public enum AccountKind {
    PUPIL,
    TEACHER,
    OTHER
}
