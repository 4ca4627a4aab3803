package nl.basispoortsimulator.scim;

import de.captaingoldfish.scim.sdk.common.constants.AttributeNames;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.NotImplementedException;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import nl.basispoortsimulator.world.AppAccount;
import org.jspecify.annotations.Nullable;

/// `/Accounts` of an app's directory; which app is in the context. Read only.
final class AccountHandler extends ResourceHandler<AccountWire> {

    @Override
    public AccountWire getResource(
            String id,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        Directory directory = directory(context);
        return directory
                .account(id)
                .map(directory::render)
                .orElseThrow(() -> Refusals.notFound(id));
    }

    @Override
    public PartialListResponse<AccountWire> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        Directory directory = directory(context);
        return new Listing(
                        startIndex,
                        count,
                        filter,
                        sortBy,
                        sortOrder,
                        Caller.manners(context).listing())
                .answer(
                        getServiceProvider(),
                        directory.accounts(),
                        (attribute, value) -> find(directory, attribute, value),
                        directory::render);
    }

    @Override
    public AccountWire createResource(AccountWire wanted, Context context) {
        throw readOnly();
    }

    @Override
    public AccountWire updateResource(AccountWire wanted, Context context) {
        throw readOnly();
    }

    @Override
    public void deleteResource(String id, Context context) {
        throw readOnly();
    }

    private static @Nullable List<AppAccount> find(
            Directory directory, String attribute, String value) {
        return switch (attribute) {
            case AttributeNames.RFC7643.ID -> directory.account(value).stream().toList();
            case AccountWire.ADMINISTRATORS -> directory.administeredBy(value);
            default -> null;
        };
    }

    private static Directory directory(Context context) {
        return Caller.of(context, Directory.class);
    }

    private static NotImplementedException readOnly() {
        return new NotImplementedException("the directory is read only; the app makes accounts");
    }
}
