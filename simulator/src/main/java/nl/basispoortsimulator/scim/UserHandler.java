package nl.basispoortsimulator.scim;

import de.captaingoldfish.scim.sdk.common.constants.AttributeNames;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import nl.basispoortsimulator.apps.SchoolAccount;
import nl.basispoortsimulator.apps.StoredUser;
import org.jspecify.annotations.Nullable;

/// `/Users` of every school's base; which school is in the context.
final class UserHandler extends ResourceHandler<User> {

    @Override
    public User createResource(User wanted, Context context) {
        Manners manners = Caller.manners(context);
        if (manners.has(Habit.INACTIVE_BY_DEFAULT) && wanted.isActive().isEmpty()) {
            wanted.setActive(false);
        }
        SchoolAccount account = account(context);
        StoredUser now =
                Refusals.orThrow(
                        account.createUser(
                                UserResources.content(wanted, manners),
                                UserResources.keys(wanted)));
        return UserResources.echo(UserResources.render(account, now), wanted, manners);
    }

    @Override
    public User getResource(
            String id,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        SchoolAccount account = account(context);
        return account.user(id)
                .map(user -> UserResources.render(account, user))
                .orElseThrow(() -> Refusals.notFound(id));
    }

    @Override
    public PartialListResponse<User> listResources(
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
                        account.users(),
                        (attribute, value) -> find(account, attribute, value),
                        user -> UserResources.render(account, user));
    }

    @Override
    public User updateResource(User wanted, Context context) {
        SchoolAccount account = account(context);
        String id = wanted.getId().orElseThrow();
        Manners manners = Caller.manners(context);
        StoredUser now =
                Refusals.orThrow(
                        account.changeUser(
                                id,
                                UserResources.content(wanted, manners),
                                UserResources.keys(wanted)));
        User shown = UserResources.located(UserResources.render(account, now), context);
        return UserResources.echo(shown, wanted, manners);
    }

    @Override
    public void deleteResource(String id, Context context) {
        Refusals.orThrow(account(context).deleteUser(id));
    }

    private static @Nullable List<StoredUser> find(
            SchoolAccount account, String attribute, String value) {
        return switch (attribute) {
            case AttributeNames.RFC7643.ID -> account.user(value).stream().toList();
            case AttributeNames.RFC7643.EXTERNAL_ID ->
                    account.userWithExternalId(value).stream().toList();
            case AttributeNames.RFC7643.USER_NAME -> account.userNamed(value).stream().toList();
            case AttributeNames.RFC7643.ACTIVE -> withState(account, Boolean.parseBoolean(value));
            default -> null;
        };
    }

    private static List<StoredUser> withState(SchoolAccount account, boolean active) {
        return account.users().stream().filter(user -> user.keys().active() == active).toList();
    }

    private static SchoolAccount account(Context context) {
        return Caller.of(context, SchoolAccount.class);
    }
}
