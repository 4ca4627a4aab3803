package nl.basispoortsimulator.apps;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A user as a page shows it.
///
/// @param name given and family name, else the display name, else the user name
/// @param groups display names
public record AccountView(
        String name,
        String userName,
        String externalId,
        boolean active,
        boolean pupil,
        List<String> groups,
        int completedAssignments,
        @Nullable Instant lastUsed) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public AccountView {
        groups = List.copyOf(groups);
    }

    public static AccountView of(SchoolAccount account, StoredUser user) {
        String externalId = user.keys().externalId();
        return new AccountView(
                name(user),
                user.keys().userName(),
                externalId == null ? "" : externalId,
                user.keys().active(),
                user.keys().pupil(),
                account.groupsOf(user.id()).stream().map(StoredGroup::displayName).toList(),
                user.work().completedAssignments(),
                user.work().lastUsed());
    }

    private static String name(StoredUser user) {
        JsonNode content = JSON.readTree(user.content());
        String display = content.path("displayName").asString("").strip();
        String parts =
                (content.path("name").path("givenName").asString("")
                                + " "
                                + content.path("name").path("familyName").asString(""))
                        .strip();
        // The parts follow a correction of the name; a display name may have been left behind.
        if (!parts.isEmpty()) {
            return parts;
        }
        return display.isEmpty() ? user.keys().userName() : display;
    }
}
