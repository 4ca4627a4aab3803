package nl.basispoortsimulator.roster;

/// Something else than the truth that Basispoort answers about a school, until it is taken off.
public enum Disguise {
    /// A school without groups, pupils and staff.
    EMPTY,
    /// Every second pupil and staff member is missing.
    HALF,
    /// The roster as it was last school year: a year younger, group-8 leavers still there.
    LAST_YEAR,
    /// The roster of another school under this school's id.
    OTHER_SCHOOL,
    /// An answer that was made ten days ago.
    STALE,
    /// Pupils point to groups that are not on the list.
    UNKNOWN_GROUPS,
    /// Groups are there, nobody is in one.
    NO_GROUP_LINKS
}
