package nl.basispoortsimulator.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.AttributeNames;
import de.captaingoldfish.scim.sdk.common.constants.ResourceTypeNames;
import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.GroupNode;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.basispoortsimulator.apps.AppWire;
import nl.basispoortsimulator.apps.SchoolAccount;
import nl.basispoortsimulator.apps.Stamp;
import nl.basispoortsimulator.apps.StoredGroup;
import nl.basispoortsimulator.apps.StoredUser;
import nl.basispoortsimulator.apps.Work;

/// Turns stored users into SCIM resources and back.
final class UserResources {

    private UserResources() {}

    static User render(SchoolAccount account, StoredUser stored) {
        User user = JsonHelper.readJsonDocument(stored.content(), User.class);
        user.setId(stored.id());
        user.setMeta(meta(stored.stamp(), ResourceTypeNames.USER));
        List<StoredGroup> groups = account.groupsOf(stored.id());
        if (!groups.isEmpty()) {
            user.setGroups(groups.stream().map(UserResources::groupNode).toList());
        }
        putWork(user, stored.work());
        return user;
    }

    /// What is kept of what a client sent: not what is ours to say, and no password.
    static String content(User user, Manners manners) {
        ObjectNode content = user.deepCopy();
        content.remove(
                List.of(
                        AttributeNames.RFC7643.ID,
                        AttributeNames.RFC7643.META,
                        AttributeNames.RFC7643.GROUPS,
                        AttributeNames.RFC7643.PASSWORD));
        if (manners.has(Habit.FORGETS_EXTENSION)) {
            content.remove(AppWire.USER_EXTENSION);
        }
        if (content.get(AppWire.USER_EXTENSION) instanceof ObjectNode extension) {
            extension.remove(List.of(AppWire.COMPLETED_ASSIGNMENTS, AppWire.LAST_USED));
        }
        return content.toString();
    }

    /// The answer to a write of an app that says more than it kept.
    static User echo(User shown, User wanted, Manners manners) {
        if (manners.has(Habit.FORGETS_EXTENSION)
                && wanted.get(AppWire.USER_EXTENSION) instanceof ObjectNode sent) {
            shown.set(AppWire.USER_EXTENSION, sent.deepCopy());
        }
        return shown;
    }

    static StoredUser.Keys keys(User user) {
        String userName = user.getUserName().map(String::strip).orElse("");
        if (userName.isEmpty()) {
            throw new BadRequestException("userName must not be empty", "invalidValue");
        }
        return new StoredUser.Keys(
                userName,
                user.getExternalId().filter(id -> !id.isBlank()).orElse(null),
                user.isActive().orElse(true),
                user.getUserType().map(AppWire.PUPIL::equalsIgnoreCase).orElse(false));
    }

    static Meta meta(Stamp stamp, String resourceType) {
        return Meta.builder()
                .resourceType(resourceType)
                .created(stamp.created().truncatedTo(ChronoUnit.MILLIS))
                .lastModified(stamp.lastModified().truncatedTo(ChronoUnit.MILLIS))
                .version(ETag.builder().weak(true).tag(Long.toString(stamp.version())).build())
                .build();
    }

    /// Adds `meta.location`, which the library forgets in its answer to a PATCH that changed
    /// something.
    static <R extends ResourceNode> R located(R resource, Context context) {
        String id = resource.getId().orElseThrow();
        resource.getMeta().ifPresent(meta -> meta.setLocation(context.getResourceReferenceUrl(id)));
        return resource;
    }

    private static void putWork(User user, Work work) {
        user.addSchema(AppWire.USER_EXTENSION);
        ObjectNode extension =
                user.get(AppWire.USER_EXTENSION) instanceof ObjectNode present
                        ? present
                        : user.putObject(AppWire.USER_EXTENSION);
        extension.put(AppWire.COMPLETED_ASSIGNMENTS, work.completedAssignments());
        Instant lastUsed = work.lastUsed();
        if (lastUsed != null) {
            extension.put(AppWire.LAST_USED, lastUsed.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    private static GroupNode groupNode(StoredGroup group) {
        return GroupNode.builder()
                .value(group.id())
                .display(group.displayName())
                .type("direct")
                .build();
    }
}
