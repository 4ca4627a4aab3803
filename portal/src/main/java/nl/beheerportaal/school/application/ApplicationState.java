package nl.beheerportaal.school.application;

import java.time.Instant;

/// How far an application is, since when and by whom.
public sealed interface ApplicationState {
    Instant since();

    /// Who brought it here: a name for the helpdesk's screen.
    String by();

    /// Being verified; what it waits for, the checklist says.
    record Open(Instant since, String by) implements ApplicationState {}

    /// Put aside, with a reason.
    record OnHold(Instant since, String by, String note) implements ApplicationState {}

    /// Refused, with a reason. The end.
    record Rejected(Instant since, String by, String note) implements ApplicationState {}

    /// The connections stand. The end.
    record Activated(Instant since, String by) implements ApplicationState {}

    default boolean ended() {
        return switch (this) {
            case Open _, OnHold _ -> false;
            case Rejected _, Activated _ -> true;
        };
    }
}
