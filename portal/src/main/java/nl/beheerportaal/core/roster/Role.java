package nl.beheerportaal.core.roster;

/// The roles of staff in Basispoort (`rollen`, `basispoort.md` §1.3). Values Basispoort may add
/// later are kept apart as text in [StaffMember#unknownRoles].
public enum Role {
    TEACHER,
    ICT_COORDINATOR,
    /// IB'er or RT'er: sees every group without being linked to one.
    IB_RT,
    TRAINEE,
    SUBSTITUTE
}
