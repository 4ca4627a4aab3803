package nl.beheerportaal.core.plan;

import java.util.List;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.roster.LasKey;

/// A group the portal made or adopted in an app. Basispoort's groups have no id of their own, so
/// the portal gives them one and remembers which LAS keys it had (ENGINEERING §6).
///
/// @param externalId the opaque id, never changing
/// @param keys LAS keys, oldest first; the last is the present one
/// @param group the app's id
public record ManagedGroup(String externalId, List<LasKey> keys, AppGroupId group) {
    public ManagedGroup {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a group of ours was seen under some LAS key");
        }
    }

    public LasKey key() {
        return keys.getLast();
    }
}
