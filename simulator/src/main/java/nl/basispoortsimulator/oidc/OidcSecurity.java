package nl.basispoortsimulator.oidc;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcConfigurer;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/// Puts Spring Security in front of `/oidc/` and of nothing else.
///
/// Declaring one chain takes the place of the framework's own chain over every path, so everything
/// outside `/oidc/` stays as open as it is without Spring Security: those paths have bearer tokens,
/// client certificates or SAML of their own. The issuer is `http://127.0.0.1:{port}/oidc`, read
/// from the request, so that any free port will do.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class OidcSecurity {

    static final String SIGN_IN_PATH = "/oidc/aanmelden";

    @Bean
    @Order(1)
    SecurityFilterChain oidcChain(HttpSecurity http) {
        return http.securityMatcher("/oidc/**")
                .oauth2AuthorizationServer(OidcSecurity::openEndpoints)
                .authorizeHttpRequests(paths ->
                        paths.requestMatchers(SIGN_IN_PATH)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN_PATH).loginProcessingUrl(SIGN_IN_PATH))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN_PATH)))
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().multipleIssuersAllowed(true).build();
    }

    private static void openEndpoints(OAuth2AuthorizationServerConfigurer server) {
        server.authorizationEndpoint(
                endpoint -> endpoint.authenticationProviders(OidcSecurity::allowLoopback));
        server.oidc(OidcSecurity::openSignOut);
    }

    private static void openSignOut(OidcConfigurer oidc) {
        oidc.logoutEndpoint(endpoint ->
                endpoint.authenticationProviders(OidcSecurity::allowLoopback)
                        .logoutResponseHandler(signOutHereOnly()));
    }

    /// Forgets who is signed in here, and leaves the rest of the session alone: the browser may be
    /// signed in at Basispoort too, with the same cookie.
    private static OidcLogoutAuthenticationSuccessHandler signOutHereOnly() {
        SecurityContextLogoutHandler forget = new SecurityContextLogoutHandler();
        forget.setInvalidateHttpSession(false);
        OidcLogoutAuthenticationSuccessHandler handler =
                new OidcLogoutAuthenticationSuccessHandler();
        handler.setLogoutHandler(forget);
        return handler;
    }

    private static void allowLoopback(List<AuthenticationProvider> providers) {
        providers.forEach(LoopbackRedirects::applyTo);
    }
}
