package nl.basispoortsimulator.apps;

import org.jspecify.annotations.Nullable;

/// One line in the journal: what an account now holds. Exactly one of the parts is there.
///
/// @param account `{app}/{connectionKey}`
/// @param token SHA-256 of a new bearer token, as hex
record AppEvent(
        String account,
        @Nullable StoredUser user,
        @Nullable String deletedUser,
        @Nullable StoredGroup group,
        @Nullable String deletedGroup,
        @Nullable String token) {

    static final String TOPIC = "apps";

    static AppEvent user(String account, StoredUser user) {
        return new AppEvent(account, user, null, null, null, null);
    }

    static AppEvent deletedUser(String account, String id) {
        return new AppEvent(account, null, id, null, null, null);
    }

    static AppEvent group(String account, StoredGroup group) {
        return new AppEvent(account, null, null, group, null, null);
    }

    static AppEvent deletedGroup(String account, String id) {
        return new AppEvent(account, null, null, null, id, null);
    }

    static AppEvent token(String account, String token) {
        return new AppEvent(account, null, null, null, null, token);
    }
}
