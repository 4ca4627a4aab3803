package nl.basispoortsimulator.oidc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/// Who takes part: the portal as client, the helpdesk as users, and what the tokens say.
@Configuration(proxyBeanMethods = false)
class OidcParties {

    @Bean
    RegisteredClientRepository oidcClients(OidcSettings settings) {
        return new InMemoryRegisteredClientRepository(
                RegisteredClient.withId("portal")
                        .clientId(settings.clientId())
                        .clientSecret("{noop}" + settings.clientSecret())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        // Required by the builder; LoopbackRedirects is what decides.
                        .redirectUri("http://127.0.0.1/login/oauth2/code/helpdesk")
                        .scope(OidcScopes.OPENID)
                        .scope(OidcScopes.PROFILE)
                        .scope(OidcScopes.EMAIL)
                        .scope("groups")
                        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                        .build());
    }

    @Bean
    UserDetailsService oidcUsers() {
        return new InMemoryUserDetailsManager(
                HelpdeskPerson.EVERYONE.stream().map(OidcParties::userDetails).toList());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> oidcClaims() {
        return context -> {
            if ("id_token".equals(context.getTokenType().getValue())) {
                Authentication who = context.getPrincipal();
                HelpdeskPerson.EVERYONE.stream()
                        .filter(person -> who != null && person.userName().equals(who.getName()))
                        .forEach(person -> describe(person, context));
            }
        };
    }

    private static void describe(HelpdeskPerson person, JwtEncodingContext context) {
        context.getClaims()
                .claim("name", person.fullName())
                .claim("preferred_username", person.userName())
                .claim("email", person.email())
                .claim("email_verified", true)
                .claim("groups", person.groups())
                .claim("amr", person.authenticationMethods());
    }

    private static UserDetails userDetails(HelpdeskPerson person) {
        return User.withUsername(person.userName())
                .password("{noop}" + HelpdeskPerson.PASSWORD)
                .authorities("helpdesk")
                .build();
    }
}
