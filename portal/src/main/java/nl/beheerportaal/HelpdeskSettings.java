package nl.beheerportaal;

import java.net.URI;
import java.util.Set;
import nl.beheerportaal.school.helpdesk.HelpdeskRules;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the helpdesk signs in, and who of the publisher is the helpdesk: `portal.helpdesk.…`.
///
/// @param issuer address of the identity provider, as its tokens name it; null: the helpdesk's door
///   stays closed
/// @param groupsClaim name of the claim with somebody's groups
/// @param secondFactor words of which `amr` or `acr` must have one; empty: not asked
/// @param prompt what the provider is asked to do even for somebody it knows; empty: nothing
@ConfigurationProperties("portal.helpdesk")
record HelpdeskSettings(
        @Nullable URI issuer,
        @DefaultValue("beheerportaal") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("helpdesk") String agentGroup,
        @DefaultValue("helpdesk-lead") String leadGroup,
        @DefaultValue("mfa") Set<String> secondFactor,
        @DefaultValue("login") String prompt) {
    HelpdeskRules rules() {
        return new HelpdeskRules(agentGroup, leadGroup, secondFactor);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "HelpdeskSettings[issuer=" + issuer + "]";
    }
}
