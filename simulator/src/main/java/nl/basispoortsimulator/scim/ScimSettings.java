package nl.basispoortsimulator.scim;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the apps' SCIM bases announce in `ServiceProviderConfig`.
///
/// @param maxResults most resources in one list answer, whatever `count` asks for
/// @param bulk whether Bulk is offered at all
/// @param bulkOperations most operations in one Bulk request
@ConfigurationProperties("simulator.scim")
record ScimSettings(
        @DefaultValue("100") int maxResults,
        @DefaultValue("true") boolean bulk,
        @DefaultValue("200") int bulkOperations) {}
