package nl.beheerportaal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.beheerportaal.web.door.DoorPage;
import nl.beheerportaal.web.door.DoorReason;
import nl.beheerportaal.web.door.WayBack;
import nl.beheerportaal.web.frame.Assets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Who may ask for which address, and the headers every answer carries. Signing in itself is a
/// chain of its own that goes before this one (`web.signin`).
@Configuration(proxyBeanMethods = false)
class WebSecurityWiring {
    /// After the chain of the arrival from Basispoort, which must have a lower number.
    static final int PAGES = 100;

    /// Nothing but what the portal serves itself; the krul in the style sheet is a `data:` image.
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
                    + " img-src 'self' data:; connect-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(PAGES)
    SecurityFilterChain pages(HttpSecurity http, Environment environment) throws Exception {
        RequestMatcher operations = request -> atManagementPort(request, environment);
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(operations)
                                .permitAll()
                                .requestMatchers("/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .requestMatchers(
                                        Assets.ROOT + "**", DoorPage.PATH, "/taal", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .csrf(csrf -> csrf.spa())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(WebSecurityWiring::toTheDoor))
                .logout(logout ->
                        logout.logoutUrl("/uitloggen")
                                .logoutSuccessHandler((_, response, _) ->
                                        seeOther(response, door(DoorReason.SIGNED_OUT)))
                                .permitAll())
                .headers(WebSecurityWiring::strict)
                .build();
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=()"))
                .httpStrictTransportSecurity(
                        transport -> transport.includeSubDomains(false).maxAgeInSeconds(31_536_000))
                .frameOptions(frames -> frames.deny());
    }

    /// Says that the session ended only to who had one.
    private static void toTheDoor(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal) {
        WayBack.remember(request, response);
        boolean ended =
                request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        seeOther(response, door(ended ? DoorReason.AWAY : DoorReason.WELCOME));
    }

    private static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static String door(DoorReason reason) {
        return reason == DoorReason.WELCOME
                ? DoorPage.PATH
                : DoorPage.PATH + "?reden=" + reason.code();
    }

    /// Metrics are for the publisher's own network: they answer at a port of their own only.
    private static boolean atManagementPort(HttpServletRequest request, Environment environment) {
        Integer management = environment.getProperty("local.management.port", Integer.class);
        Integer pages = environment.getProperty("local.server.port", Integer.class);
        return management != null
                && !management.equals(pages)
                && request.getLocalPort() == management;
    }
}
