package nl.basispoortsimulator.oidc;

import java.util.Map;
import nl.basispoortsimulator.server.Addresses;
import nl.basispoortsimulator.server.ReadyContribution;
import org.springframework.stereotype.Component;

/// The identity provider in the ready file.
@Component
class OidcReady implements ReadyContribution {

    private final Addresses addresses;
    private final OidcSettings settings;

    OidcReady(Addresses addresses, OidcSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of(
                "oidc",
                Map.of(
                        "issuer", addresses.http() + "/oidc",
                        "clientId", settings.clientId(),
                        "clientSecret", settings.clientSecret()));
    }
}
