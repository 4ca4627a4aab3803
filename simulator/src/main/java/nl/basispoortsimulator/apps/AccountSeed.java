package nl.basispoortsimulator.apps;

import nl.basispoortsimulator.world.AppAccount;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Turns the users and groups of the world into what an app keeps: typed by hand years ago, without
/// external ids.
final class AccountSeed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AccountSeed() {}

    static StoredUser user(AppAccount.AppUser user) {
        ObjectNode content = JSON.createObjectNode();
        content.putArray("schemas").add(AppWire.USER).add(AppWire.USER_EXTENSION);
        content.put("userName", user.userName());
        putIfAny(content, "displayName", user.displayName());
        ObjectNode name = JSON.createObjectNode();
        putIfAny(name, "givenName", user.givenName());
        putIfAny(name, "familyName", user.familyName());
        if (!name.isEmpty()) {
            content.set("name", name);
        }
        content.put("userType", user.userType());
        content.put("active", user.active());
        if (user.email() != null) {
            content.putArray("emails").addObject().put("value", user.email()).put("primary", true);
        }
        if (user.yearGroup() != null) {
            content.putObject(AppWire.USER_EXTENSION).put(AppWire.YEAR_GROUP, user.yearGroup());
        }
        return new StoredUser(
                user.id(),
                content.toString(),
                new StoredUser.Keys(user.userName(), null, user.active(), user.pupil()),
                new Work(user.completedAssignments(), user.lastUsed()),
                Stamp.first(user.createdAt()));
    }

    static StoredGroup group(AppAccount.AppGroup group, AppAccount account) {
        ObjectNode content = JSON.createObjectNode();
        content.putArray("schemas").add(AppWire.GROUP);
        content.put("displayName", group.displayName());
        return new StoredGroup(
                group.id(),
                content.toString(),
                group.displayName(),
                null,
                group.memberIds(),
                Stamp.first(oldest(account)));
    }

    /// Groups have no date of their own in the world: they are as old as the account's first user.
    private static java.time.Instant oldest(AppAccount account) {
        return account.users().stream()
                .map(AppAccount.AppUser::createdAt)
                .min(java.util.Comparator.naturalOrder())
                .orElse(java.time.Instant.EPOCH);
    }

    private static void putIfAny(ObjectNode node, String field, String value) {
        if (!value.isBlank()) {
            node.put(field, value);
        }
    }
}
