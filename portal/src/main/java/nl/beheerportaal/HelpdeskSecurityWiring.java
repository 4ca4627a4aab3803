package nl.beheerportaal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import nl.beheerportaal.web.helpdesk.FleetPage;
import nl.beheerportaal.web.helpdesk.HelpdeskArrival;
import nl.beheerportaal.web.helpdesk.HelpdeskDoorPage;
import nl.beheerportaal.web.helpdesk.HelpdeskDoorReason;
import nl.beheerportaal.web.helpdesk.HelpdeskSessions;
import nl.beheerportaal.web.helpdesk.HelpdeskToken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/// The helpdesk's door and house: a chain of its own before the pages of schools. OpenID Connect,
/// authorization code with PKCE; what is kept of it is who came in, and nothing else.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HelpdeskSettings.class)
class HelpdeskSecurityWiring {
    private static final int BEFORE_THE_PAGES = 20;
    private static final String BACK = "/helpdesk/oauth2/terug";

    @Bean
    HelpdeskDoorPage.Door helpdeskDoor(HelpdeskSettings settings) {
        return new HelpdeskDoorPage.Door(settings.issuer() != null);
    }

    @Bean
    @Order(BEFORE_THE_PAGES)
    SecurityFilterChain helpdeskChain(
            HttpSecurity http,
            Guards guards,
            HelpdeskSettings settings,
            ObjectProvider<ConnectorSettings> addresses,
            ObjectProvider<HelpdeskArrival> arrival)
            throws Exception {
        guards.on(http)
                .securityMatcher(FleetPage.PATH, FleetPage.PATH + "/**")
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(HelpdeskDoorPage.PATH)
                                .permitAll()
                                .anyRequest()
                                .hasAuthority(HelpdeskToken.AUTHORITY))
                .securityContext(
                        context -> context.securityContextRepository(HelpdeskSessions.repository()))
                .csrf(guards::csrf)
                // signing in makes a new session itself; with its id changed first, the old one
                // would
                // be deleted under a name the table does not know yet, and live on
                .sessionManagement(sessions -> sessions.sessionFixation(fixed -> fixed.none()))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(HelpdeskSecurityWiring::toTheDoor))
                .logout(logout ->
                        logout.logoutUrl("/helpdesk/uitloggen")
                                .logoutSuccessHandler((_, response, _) ->
                                        seeOther(response, HelpdeskDoorReason.SIGNED_OUT))
                                .permitAll());
        URI issuer = settings.issuer();
        if (issuer != null) {
            String back = addresses.getObject().baseUrl().toString().replaceAll("/+$", "") + BACK;
            ClientRegistrationRepository provider = provider(settings, issuer, back);
            http.oauth2Login(login -> signIn(login, provider, settings, arrival.getObject()));
        }
        return http.build();
    }

    private static void signIn(
            OAuth2LoginConfigurer<HttpSecurity> login,
            ClientRegistrationRepository provider,
            HelpdeskSettings settings,
            HelpdeskArrival arrival) {
        login.clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoTokensKept())
                .loginPage(HelpdeskDoorPage.PATH)
                .authorizationEndpoint(
                        point -> point.authorizationRequestResolver(request(provider, settings)))
                .redirectionEndpoint(point -> point.baseUri(BACK))
                .userInfoEndpoint(point ->
                        point.oidcUserService(
                                answer -> new DefaultOidcUser(List.of(), answer.getIdToken())))
                .securityContextRepository(new NullSecurityContextRepository())
                .successHandler(arrival::arrive)
                .failureHandler(arrival::fail);
    }

    private static OAuth2AuthorizationRequestResolver request(
            ClientRegistrationRepository provider, HelpdeskSettings settings) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(provider, HelpdeskDoorPage.BEGIN);
        if (!settings.prompt().isEmpty()) {
            resolver.setAuthorizationRequestCustomizer(request ->
                    request.additionalParameters(more -> more.put("prompt", settings.prompt())));
        }
        return resolver;
    }

    /// What the provider says of itself is read at the first sign-in, not at the start: the portal
    /// of the schools does not wait for the helpdesk's provider.
    private static ClientRegistrationRepository provider(
            HelpdeskSettings settings, URI issuer, String back) {
        return new SupplierClientRegistrationRepository(() ->
                new InMemoryClientRegistrationRepository(
                        ClientRegistrations.fromIssuerLocation(issuer.toString())
                                .registrationId(HelpdeskDoorPage.PROVIDER)
                                .clientId(settings.clientId())
                                .clientSecret(settings.clientSecret())
                                .scope(settings.scopes())
                                .redirectUri(back)
                                .clientSettings(
                                        ClientRegistration.ClientSettings.builder()
                                                .requireProofKey(true)
                                                .build())
                                .build()));
    }

    private static void toTheDoor(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal) {
        boolean ended =
                request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        seeOther(response, ended ? HelpdeskDoorReason.AWAY : HelpdeskDoorReason.WELCOME);
    }

    private static void seeOther(HttpServletResponse response, HelpdeskDoorReason reason) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", HelpdeskDoorPage.path(reason));
    }
}
