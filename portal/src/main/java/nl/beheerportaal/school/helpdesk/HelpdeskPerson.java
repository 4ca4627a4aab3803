package nl.beheerportaal.school.helpdesk;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import nl.beheerportaal.audit.Actor;
import nl.beheerportaal.school.FleetScope;

/// Somebody of the helpdesk who signed in, as the session keeps it. Gives counts and states of all
/// schools, never what is in one.
///
/// @param id ours; the record holds it instead of the name
/// @param name for the screen
public record HelpdeskPerson(UUID id, String name, HelpdeskRole role) implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    public Actor.Helpdesk actor() {
        return new Actor.Helpdesk(id, name);
    }

    public FleetScope fleet() {
        return FleetScope.forHelpdesk(actor());
    }

    public boolean lead() {
        return role == HelpdeskRole.LEAD;
    }
}
