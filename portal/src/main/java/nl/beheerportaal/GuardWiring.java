package nl.beheerportaal;

import java.time.Clock;
import javax.sql.DataSource;
import nl.beheerportaal.platform.RuntimeRole;
import nl.beheerportaal.web.guard.OwnAddress;
import nl.beheerportaal.web.guard.SessionWatch;
import nl.beheerportaal.web.wellknown.WellKnownPage;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// What stands before every page, and the cookie that keeps a session.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GuardSettings.class, ConnectorSettings.class})
class GuardWiring {
    @Bean
    FilterRegistrationBean<OwnAddress> ownAddress(ConnectorSettings settings) {
        FilterRegistrationBean<OwnAddress> filter =
                new FilterRegistrationBean<>(new OwnAddress(settings.baseUrl()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    ApplicationRunner roleCheck(DataSource dataSource) {
        return _ -> RuntimeRole.check(dataSource);
    }

    @Bean
    Guards guards(
            GuardSettings settings,
            SessionWatch.Roles roles,
            Clock clock,
            ConnectorSettings connectors) {
        return new Guards(settings, roles, clock, isSecure(connectors));
    }

    @Bean
    WellKnownPage.Contact securityContact(GuardSettings settings, ConnectorSettings connectors) {
        return new WellKnownPage.Contact(settings.securityContact(), connectors.baseUrl());
    }

    @Bean
    CookieSerializer sessionCookie(ConnectorSettings connectors) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(Guards.cookie("portal_session", isSecure(connectors)));
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(isSecure(connectors));
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    private static boolean isSecure(ConnectorSettings connectors) {
        return new OwnAddress(connectors.baseUrl()).isSecure();
    }
}
