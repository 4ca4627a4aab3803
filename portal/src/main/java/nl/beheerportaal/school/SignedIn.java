package nl.beheerportaal.school;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import nl.beheerportaal.audit.Actor;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import org.jspecify.annotations.Nullable;

/// Somebody who signed in, as the session keeps it: enough to make the scope again at every
/// request.
///
/// @param school id of the school at the portal
/// @param person the number Basispoort gives this person; 0 for the helpdesk
/// @param name for the screen
/// @param readOnly admitted on an old staff list, or looking along
/// @param looking for somebody of the helpdesk who looks along; null for a coordinator
public record SignedIn(
        UUID school, long person, String name, boolean readOnly, @Nullable Looking looking)
        implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    public SignedIn(UUID school, long person, String name, boolean readOnly) {
        this(school, person, name, readOnly, null);
    }

    public SchoolScope scope() {
        SchoolId id = new SchoolId(school);
        if (looking == null) {
            return SchoolScope.forCoordinator(
                    id, new Actor.Coordinator(new PersonId(person), name), readOnly);
        }
        Actor.Helpdesk helpdesk = new Actor.Helpdesk(looking.helpdesk(), name);
        return looking.helps()
                ? SchoolScope.forHelping(id, helpdesk)
                : SchoolScope.forLooking(id, helpdesk);
    }
}
