package nl.basispoortsimulator.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a person can choose on the command line, each as `--simulator.name=value`.
///
/// @param port plain HTTP for pages, SCIM, OIDC, mailbox and control; 0 is any free port
/// @param mtlsPort Basispoort's REST over mutual TLS; 0 is any free port
/// @param smtpPort where mail is received; 0 is any free port
/// @param data folder of the journal; absent: everything lives in memory
/// @param certificates folder the certificates are written to; absent: `data/certificates`, or a
///   temporary folder
/// @param portalUrl base address of the portal, for its tile
/// @param publisher code of the publisher whose client certificate is written
/// @param seed what the world is made from
/// @param readyFile written once everything listens; absent: not written
/// @param idpEntityId name of the identity provider; absent: `{http}/sso/metadata`
/// @param audience who the portal's assertions are for; absent: `{portalUrl}/saml/metadata`
/// @param seedTiles start with a tile for the portal, given to the ICT coordinators, and a tile per
///   app that nobody has; false: the licence office starts empty, as a new publisher finds it
/// @param tileHosts hosts beside the portal's and our own that a tile may point to (the allow-list)
@ConfigurationProperties("simulator")
public record SimulatorSettings(
        @DefaultValue("9080") int port,
        @DefaultValue("9443") int mtlsPort,
        @DefaultValue("9025") int smtpPort,
        @Nullable Path data,
        @Nullable Path certificates,
        @DefaultValue("http://localhost:8080") String portalUrl,
        @DefaultValue("ctrllearning") String publisher,
        @DefaultValue("1") long seed,
        @Nullable Path readyFile,
        @Nullable String idpEntityId,
        @Nullable String audience,
        @DefaultValue("true") boolean seedTiles,
        @DefaultValue("") java.util.List<String> tileHosts) {

    public SimulatorSettings {
        portalUrl =
                portalUrl.endsWith("/")
                        ? portalUrl.substring(0, portalUrl.length() - 1)
                        : portalUrl;
        tileHosts = java.util.List.copyOf(tileHosts);
    }
}
