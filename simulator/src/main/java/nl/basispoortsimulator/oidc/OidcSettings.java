package nl.basispoortsimulator.oidc;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The one client this provider knows: the portal.
///
/// @param clientId what the portal calls itself
/// @param clientSecret what it proves that with
@ConfigurationProperties("simulator.oidc")
record OidcSettings(
        @DefaultValue("beheerportaal") String clientId,
        @DefaultValue("beheerportaal-secret") String clientSecret) {

    @Override
    public String toString() {
        return "OidcSettings[clientId=" + clientId + "]";
    }
}
