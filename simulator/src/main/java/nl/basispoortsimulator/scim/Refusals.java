package nl.basispoortsimulator.scim;

import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ForbiddenException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import nl.basispoortsimulator.apps.Change;

/// Says a refused write in the library's way: as an exception that becomes a SCIM error.
final class Refusals {

    private static final String UNIQUENESS = "uniqueness";
    private static final String INVALID_VALUE = "invalidValue";

    private Refusals() {}

    /// What was written; throws when nothing was.
    static <T> T orThrow(Change<T> change) {
        return switch (change) {
            case Change.Done<T> done -> done.now();
            case Change.Taken<T> taken ->
                    throw new ConflictException(
                            taken.attribute() + " is already taken in this account", UNIQUENESS);
            // RFC 7644 has no scimType for a full licence; 403 with a plain detail is what apps do.
            case Change.NoSeat<T> full -> throw new ForbiddenException(full.why());
            case Change.Missing<T> missing -> throw notFound(missing.id());
            case Change.NoSuchMember<T> stranger ->
                    throw new BadRequestException(
                            "members: no user with id " + stranger.id(), INVALID_VALUE);
        };
    }

    static ResourceNotFoundException notFound(String id) {
        return new ResourceNotFoundException("there is no resource with id '" + id + "'");
    }
}
