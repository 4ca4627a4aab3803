package nl.beheerportaal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import nl.beheerportaal.web.application.ApplyPage;
import nl.beheerportaal.web.application.ConfirmPage;
import nl.beheerportaal.web.door.DoorPage;
import nl.beheerportaal.web.door.DoorReason;
import nl.beheerportaal.web.door.WayBack;
import nl.beheerportaal.web.frame.Assets;
import nl.beheerportaal.web.guard.LookingGuard;
import nl.beheerportaal.web.guard.SessionWatch;
import nl.beheerportaal.web.mail.UnsubscribePage;
import nl.beheerportaal.web.wellknown.WellKnownPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Who may ask for which address, and the headers every answer carries. Signing in itself is a
/// chain of its own that goes before this one (`web.signin`).
@Configuration(proxyBeanMethods = false)
class WebSecurityWiring {
    /// After the chain of the arrival from Basispoort, which must have a lower number.
    static final int PAGES = 100;

    @Bean
    @Order(PAGES)
    SecurityFilterChain pages(
            HttpSecurity http, Guards guards, Environment environment, Clock clock)
            throws Exception {
        RequestMatcher operations = request -> atManagementPort(request, environment);
        return guards.on(http)
                .addFilterAfter(new LookingGuard(clock), SessionWatch.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(operations)
                                .permitAll()
                                .requestMatchers("/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .requestMatchers(
                                        Assets.ROOT + "**",
                                        DoorPage.PATH,
                                        ApplyPage.PATH,
                                        ConfirmPage.PATH + "/*",
                                        UnsubscribePage.ONE_CLICK,
                                        UnsubscribePage.ONE_CLICK + "/weer-wel",
                                        "/taal",
                                        "/error",
                                        WellKnownPage.ROBOTS,
                                        WellKnownPage.SECURITY)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .csrf(csrf -> butForMailPrograms(guards, csrf))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(WebSecurityWiring::toTheDoor))
                .logout(logout ->
                        logout.logoutUrl("/uitloggen")
                                .logoutSuccessHandler((_, response, _) ->
                                        seeOther(response, DoorPage.path(DoorReason.SIGNED_OUT)))
                                .permitAll())
                .build();
    }

    /// An address written to get past the rules: `//`, `;`, `%2F`. Refused before any chain.
    @Bean
    RequestRejectedHandler crookedAddresses() {
        return (_, response, _) -> {
            Guards.STRICT.forEach(response::setHeader);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    /// Says that the session ended only to who had one.
    private static void toTheDoor(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal) {
        WayBack.remember(request, response);
        boolean ended =
                request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        seeOther(response, DoorPage.path(ended ? DoorReason.AWAY : DoorReason.WELCOME));
    }

    /// They have no token of ours, and can stop reminders, and nothing else.
    private static void butForMailPrograms(Guards guards, CsrfConfigurer<HttpSecurity> csrf) {
        guards.csrf(csrf);
        csrf.ignoringRequestMatchers(UnsubscribePage.ONE_CLICK);
    }

    private static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
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
