package nl.beheerportaal.school.helpdesk;

/// How one connection of a school stands, or its application, in the eyes of the helpdesk: what
/// needs somebody most comes first.
public enum FleetState {
    /// An application the helpdesk has to look at.
    WAITS_FOR_HELPDESK,
    /// An application that only a lead can decide about.
    WAITS_FOR_LEAD,
    /// An application that waits for the school: its permission, or an administrator's word.
    WAITS_FOR_SCHOOL,
    /// An application the helpdesk put on hold.
    ON_HOLD,
    /// Known, and connected to no app.
    NOT_CONNECTED,
    /// Connected, but no coordinator can be written to.
    UNREACHABLE,
    /// The school shares no data any more.
    WITHDRAWN,
    /// Closed or merged, says Basispoort.
    CLOSED,
    /// Basispoort's newest roster is not believed.
    DOUBTED,
    RUNNING,
    /// The last run did not finish.
    FAILED,
    /// The last run finished, but for some accounts.
    PARTIAL,
    /// Removals wait for a coordinator.
    HELD,
    /// Activated; nobody began.
    NOT_STARTED,
    /// A coordinator is in the wizard.
    DRAFT,
    ACTIVE;

    /// Whether it is on the list *vraagt aandacht*.
    public boolean needsAttention() {
        return switch (this) {
            case WAITS_FOR_HELPDESK,
                    WAITS_FOR_LEAD,
                    UNREACHABLE,
                    WITHDRAWN,
                    CLOSED,
                    DOUBTED,
                    FAILED,
                    PARTIAL,
                    HELD ->
                    true;
            case WAITS_FOR_SCHOOL, ON_HOLD, NOT_CONNECTED, RUNNING, NOT_STARTED, DRAFT, ACTIVE ->
                    false;
        };
    }
}
