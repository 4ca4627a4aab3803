package nl.beheerportaal.web.frame;

/// Where a page stands in the menu.
public enum Nav {
    NOWHERE,
    OVERVIEW,
    ACCOUNT,
    APP,
    HISTORY,
    /// The helpdesk's pages.
    FLEET,
    HELD,
    TROUBLES,
    APPLY
}
