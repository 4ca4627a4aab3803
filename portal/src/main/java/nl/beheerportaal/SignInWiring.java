package nl.beheerportaal;

import java.time.Clock;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.connector.SignInReader;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.Arrivals;
import nl.beheerportaal.school.CoordinatorStore;
import nl.beheerportaal.school.ReplayStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.SignIn;
import nl.beheerportaal.school.StaffStore;
import nl.beheerportaal.web.door.CoordinatorLanguages;
import nl.beheerportaal.web.door.Languages;
import nl.beheerportaal.web.guard.SessionWatch;
import nl.beheerportaal.web.signin.ArrivalPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/// Arriving from Basispoort: a chain of its own that goes before the pages'.
@Configuration(proxyBeanMethods = false)
class SignInWiring {
    private static final int BEFORE_THE_PAGES = 10;

    /// No CSRF token can come along in a form of Basispoort's, and no saved session counts here.
    @Bean
    @Order(BEFORE_THE_PAGES)
    SecurityFilterChain arrivalChain(HttpSecurity http, Guards guards) throws Exception {
        return guards.on(http)
                .securityMatcher(ArrivalPage.ROOT + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.requireExplicitSave(true))
                .build();
    }

    @Bean
    SignIn signIn(
            RosterSource basispoort,
            SchoolStore schools,
            StaffStore staff,
            SignIn.Records records,
            Clock clock) {
        return new SignIn(basispoort, schools, staff, records, clock);
    }

    @Bean
    SignIn.Records signInRecords(Transactions transactions, AuditLog audit) {
        return new SignIn.Records(transactions, audit);
    }

    @Bean
    SessionWatch.Roles sessionRoles(SignIn signIn) {
        return signIn::again;
    }

    @Bean
    Languages languages(CoordinatorStore chosen, Transactions transactions, Clock clock) {
        return new CoordinatorLanguages(chosen, transactions, clock);
    }

    @Bean
    Arrivals arrivals(SignInReader reader, ReplayStore used, SignIn signIn, Clock clock) {
        return new Arrivals(reader, used, signIn, clock);
    }
}
