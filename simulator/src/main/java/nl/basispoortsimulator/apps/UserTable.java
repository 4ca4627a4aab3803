package nl.basispoortsimulator.apps;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The users of one account in order of creation, with their unique values. Not safe for several
/// threads.
final class UserTable {

    private final Map<String, StoredUser> byId = new LinkedHashMap<>();
    private final Map<String, String> idByUserName = new HashMap<>();
    private final Map<String, String> idByExternalId = new HashMap<>();

    Collection<StoredUser> all() {
        return byId.values();
    }

    @Nullable StoredUser get(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /// User names differ by more than upper and lower case (RFC 7643 §4.1.1).
    @Nullable StoredUser named(String userName) {
        return get(idByUserName.get(folded(userName)));
    }

    @Nullable StoredUser withExternalId(String externalId) {
        return get(idByExternalId.get(externalId));
    }

    /// The name of the attribute somebody else already has, null when there is none.
    @Nullable String taken(String ownId, StoredUser.Keys keys) {
        String holder = idByUserName.get(folded(keys.userName()));
        if (holder != null && !holder.equals(ownId)) {
            return "userName";
        }
        String external = keys.externalId() == null ? null : idByExternalId.get(keys.externalId());
        return external != null && !external.equals(ownId) ? "externalId" : null;
    }

    void put(StoredUser user) {
        forgetKeys(byId.put(user.id(), user));
        idByUserName.put(folded(user.keys().userName()), user.id());
        String externalId = user.keys().externalId();
        if (externalId != null) {
            idByExternalId.put(externalId, user.id());
        }
    }

    void remove(String id) {
        forgetKeys(byId.remove(id));
    }

    private void forgetKeys(@Nullable StoredUser old) {
        if (old != null) {
            idByUserName.remove(folded(old.keys().userName()));
            String externalId = old.keys().externalId();
            if (externalId != null) {
                idByExternalId.remove(externalId);
            }
        }
    }

    private static String folded(String userName) {
        return userName.toLowerCase(Locale.ROOT);
    }
}
