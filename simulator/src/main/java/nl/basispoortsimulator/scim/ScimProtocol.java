package nl.basispoortsimulator.scim;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.constants.ClassPathReferences;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ETagFeature;
import java.util.List;

/// Sets the library up: which resources a school's base and an app's directory have, and what they
/// can do.
final class ScimProtocol {

    private static final long MAX_BULK_BYTES = 4L * 1024 * 1024;

    private ScimProtocol() {}

    /// Users and groups.
    static ResourceEndpoint schoolBase(ScimSettings settings) {
        ResourceEndpoint endpoint = new ResourceEndpoint(provider(settings, settings.bulk()));
        add(
                endpoint,
                "user-type",
                JsonHelper.loadJsonDocument(ClassPathReferences.USER_SCHEMA_JSON),
                List.of(own("user-extension")),
                new UserHandler());
        add(
                endpoint,
                "group-type",
                JsonHelper.loadJsonDocument(ClassPathReferences.GROUP_SCHEMA_JSON),
                List.of(own("group-extension")),
                new GroupHandler());
        return endpoint;
    }

    /// Accounts.
    static ResourceEndpoint directory(ScimSettings settings) {
        ResourceEndpoint endpoint = new ResourceEndpoint(provider(settings, false));
        add(endpoint, "account-type", own("account"), List.of(), new AccountHandler());
        return endpoint;
    }

    private static void add(
            ResourceEndpoint endpoint,
            String type,
            JsonNode schema,
            List<JsonNode> extensions,
            ResourceHandler<?> handler) {
        ResourceType registered =
                endpoint.registerEndpoint(
                        new EndpointDefinition(own(type), schema, extensions, handler));
        // Off by default in this library, whatever the ServiceProviderConfig announces.
        registered.getFeatures().setETagFeature(ETagFeature.builder().enabled(true).build());
    }

    private static JsonNode own(String name) {
        return JsonHelper.loadJsonDocument("/scim/" + name + ".json");
    }

    private static ServiceProvider provider(ScimSettings settings, boolean bulk) {
        return ServiceProvider.builder()
                .patchConfig(PatchConfig.builder().supported(true).build())
                .sortConfig(SortConfig.builder().supported(true).build())
                .eTagConfig(ETagConfig.builder().supported(true).build())
                .filterConfig(
                        FilterConfig.builder()
                                .supported(true)
                                .maxResults(settings.maxResults())
                                .build())
                .bulkConfig(
                        BulkConfig.builder()
                                .supported(bulk)
                                .maxOperations(settings.bulkOperations())
                                .maxPayloadSize(MAX_BULK_BYTES)
                                .build())
                .authenticationSchemes(List.of(bearer()))
                // Many clients send application/json.
                .lenientContentTypeChecking(true)
                .build();
    }

    static AuthenticationScheme bearer() {
        return AuthenticationScheme.builder()
                // The library writes the name in WWW-Authenticate.
                .name("Bearer")
                .description("The token of this base, which the app issues and rotates")
                .type("oauthbearertoken")
                .specUri("https://www.rfc-editor.org/info/rfc6750")
                .primary(true)
                .build();
    }
}
