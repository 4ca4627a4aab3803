package nl.beheerportaal.school;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import nl.beheerportaal.audit.Actor;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;

/// Somebody who signed in, as the session keeps it: enough to make the scope again at every
/// request.
///
/// @param school id of the school at the portal
/// @param person the number Basispoort gives this person
/// @param name for the screen
/// @param readOnly admitted on an old staff list
public record SignedIn(UUID school, long person, String name, boolean readOnly)
        implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    public SchoolScope scope() {
        return SchoolScope.forCoordinator(
                new SchoolId(school), new Actor.Coordinator(new PersonId(person), name), readOnly);
    }
}
