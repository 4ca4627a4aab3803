package nl.beheerportaal;

import java.time.Clock;
import java.util.List;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.helpdesk.FleetSqlStore;
import nl.beheerportaal.school.helpdesk.FleetStore;
import nl.beheerportaal.school.helpdesk.HelpdeskPersonStore;
import nl.beheerportaal.school.helpdesk.HelpdeskSignIn;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.helpdesk.FleetPage;
import nl.beheerportaal.web.helpdesk.HelpdeskArrival;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What stands behind the helpdesk's pages.
@Configuration(proxyBeanMethods = false)
class HelpdeskWiring {
    @Bean
    FleetStore fleet(Database database) {
        return new FleetSqlStore(database);
    }

    @Bean
    HelpdeskSignIn helpdeskSignIn(
            HelpdeskSettings settings, Database database, Transactions transactions, Clock clock) {
        return new HelpdeskSignIn(
                settings.rules(), new HelpdeskPersonStore(database), transactions, clock);
    }

    @Bean
    HelpdeskArrival helpdeskArrival(HelpdeskSignIn signIn, HelpdeskSettings settings) {
        return new HelpdeskArrival(signIn, settings.groupsClaim());
    }

    @Bean
    FleetPage.Sources fleetSources(
            FleetStore fleet,
            Transactions transactions,
            ConnectorSettings settings,
            AppLooks looks,
            Clock clock) {
        List<AppLook> apps =
                settings.apps().keySet().stream()
                        .map(id -> looks.of(new AppId(id)))
                        .sorted(AppLook.ORDER)
                        .toList();
        return new FleetPage.Sources(fleet, transactions, apps, clock);
    }
}
