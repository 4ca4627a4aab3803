package nl.beheerportaal.core.plan;

/// What a plan is made for; it decides how far the plan may reach without asking.
public enum Occasion {
    /// Step 4 of the wizard: a person confirms the whole plan, unlinked accounts included.
    WIZARD,
    /// *Alles synchroniseren* in selective mode: a person confirms the changes since last time;
    /// accounts the portal neither made nor linked are left alone.
    CHANGES,
    /// A run without a person.
    AUTOMATIC,
    /// What a run without a person held, after a coordinator approved exactly that: it reaches as
    /// far, and no brake holds it.
    APPROVED,
    /// *Verwijder onze accounts*: the permission, the licence or the school has ended, nobody is
    /// removed for it, and a coordinator asks for it. Made by [Departure] from our own books and
    /// the app, because there may be no roster any more.
    DEPARTURE,
    /// *Draai terug*: a person confirms what a run did to be taken back. Made by [Undo] from the
    /// record of that run, not by the [Planner].
    UNDO;

    /// Whether the plan was made without a person: it reaches only what the portal made or linked.
    public boolean byItself() {
        return this == AUTOMATIC || this == APPROVED;
    }

    /// Whether a person sees and confirms the plan before it runs.
    public boolean reviewed() {
        return this != AUTOMATIC;
    }
}
