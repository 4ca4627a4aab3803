package nl.basispoortsimulator.scim;

import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.authorize.Authorization;
import java.util.Map;
import java.util.Set;

/// Whom a request speaks for, handed through the library to the handlers, which serve every school.
///
/// @param target the school's account, or the app whose directory this is; its token was checked
///   before
record Caller<T>(T target, Manners manners) implements Authorization {

    @Override
    public Set<String> getClientRoles() {
        return Set.of();
    }

    @Override
    public boolean authenticate(Map<String, String> headers, Map<String, String> parameters) {
        return true;
    }

    static Manners manners(Context context) {
        return context.getAuthorization() instanceof Caller<?> caller
                ? caller.manners()
                : Manners.GOOD;
    }

    /// The target behind a context of the library.
    static <T> T of(Context context, Class<T> type) {
        if (context.getAuthorization() instanceof Caller<?> caller) {
            return type.cast(caller.target());
        }
        throw new IllegalStateException("a SCIM request without a caller");
    }
}
