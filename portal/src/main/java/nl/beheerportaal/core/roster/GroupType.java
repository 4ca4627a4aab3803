package nl.beheerportaal.core.roster;

/// The two kinds of group: a pupil has one home group (*stamgroep*) and any number of combined
/// groups (*subgroepen*).
public enum GroupType {
    HOME,
    COMBINED
}
