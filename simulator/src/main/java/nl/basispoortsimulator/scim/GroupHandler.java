package nl.basispoortsimulator.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.AttributeNames;
import de.captaingoldfish.scim.sdk.common.constants.ResourceTypeNames;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.MultiComplexNode;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import java.util.Optional;
import nl.basispoortsimulator.apps.Change;
import nl.basispoortsimulator.apps.GroupContent;
import nl.basispoortsimulator.apps.SchoolAccount;
import nl.basispoortsimulator.apps.StoredGroup;
import org.jspecify.annotations.Nullable;

/// `/Groups` of every school's base; which school is in the context.
final class GroupHandler extends ResourceHandler<Group> {

    @Override
    public Group createResource(Group wanted, Context context) {
        if (Caller.manners(context).has(Habit.GROUPS_START_EMPTY)
                && !wanted.getMembers().isEmpty()) {
            throw new BadRequestException("members can be added to a group that exists");
        }
        refuseTakenName(null, wanted, context);
        return render(Refusals.orThrow(account(context).putGroup(null, content(wanted))));
    }

    @Override
    public Group getResource(
            String id,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        return account(context)
                .group(id)
                .map(GroupHandler::render)
                .orElseThrow(() -> Refusals.notFound(id));
    }

    @Override
    public PartialListResponse<Group> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        SchoolAccount account = account(context);
        return new Listing(
                        startIndex,
                        count,
                        filter,
                        sortBy,
                        sortOrder,
                        Caller.manners(context).listing())
                .answer(
                        getServiceProvider(),
                        account.groups(),
                        (attribute, value) -> find(account, attribute, value),
                        GroupHandler::render);
    }

    @Override
    public Group updateResource(Group wanted, Context context) {
        String id = wanted.getId().orElseThrow();
        refuseTakenName(id, wanted, context);
        Group now = render(Refusals.orThrow(account(context).putGroup(id, content(wanted))));
        return UserResources.located(now, context);
    }

    @Override
    public void deleteResource(String id, Context context) {
        Refusals.orThrow(account(context).deleteGroup(id));
    }

    private static void refuseTakenName(@Nullable String id, Group wanted, Context context) {
        boolean taken =
                Caller.manners(context).has(Habit.UNIQUE_GROUP_NAMES)
                        && account(context).groups().stream()
                                .filter(group -> !group.id().equals(id))
                                .map(StoredGroup::displayName)
                                .anyMatch(wanted.getDisplayName().orElse("")::equalsIgnoreCase);
        if (taken) {
            Refusals.orThrow(new Change.Taken<Group>("displayName"));
        }
    }

    private static Group render(StoredGroup stored) {
        Group group = JsonHelper.readJsonDocument(stored.content(), Group.class);
        group.setId(stored.id());
        group.setMeta(UserResources.meta(stored.stamp(), ResourceTypeNames.GROUPS));
        if (!stored.memberIds().isEmpty()) {
            group.setMembers(stored.memberIds().stream().map(GroupHandler::member).toList());
        }
        return group;
    }

    private static GroupContent content(Group wanted) {
        ObjectNode content = wanted.deepCopy();
        content.remove(
                List.of(
                        AttributeNames.RFC7643.ID,
                        AttributeNames.RFC7643.META,
                        AttributeNames.RFC7643.MEMBERS));
        List<String> members =
                wanted.getMembers().stream()
                        .map(MultiComplexNode::getValue)
                        .flatMap(Optional::stream)
                        .toList();
        return new GroupContent(
                content.toString(),
                wanted.getDisplayName().orElse(""),
                wanted.getExternalId().filter(id -> !id.isBlank()).orElse(null),
                members);
    }

    private static Member member(String id) {
        return Member.builder().value(id).type(ResourceTypeNames.USER).build();
    }

    private static @Nullable List<StoredGroup> find(
            SchoolAccount account, String attribute, String value) {
        return switch (attribute) {
            case AttributeNames.RFC7643.ID -> account.group(value).stream().toList();
            case AttributeNames.RFC7643.EXTERNAL_ID ->
                    account.groupWithExternalId(value).stream().toList();
            default -> null;
        };
    }

    private static SchoolAccount account(Context context) {
        return Caller.of(context, SchoolAccount.class);
    }
}
