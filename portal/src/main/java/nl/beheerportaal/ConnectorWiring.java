package nl.beheerportaal;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.LicenceOffice;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.connector.SignInReader;
import nl.beheerportaal.connector.basispoort.BasispoortClient;
import nl.beheerportaal.connector.basispoort.BasispoortSettings;
import nl.beheerportaal.connector.basispoort.BasispoortSignIn;
import nl.beheerportaal.connector.basispoort.BasispoortSource;
import nl.beheerportaal.connector.basispoort.LikaOffice;
import nl.beheerportaal.connector.scim.ScimApp;
import nl.beheerportaal.connector.scim.ScimConnections;
import nl.beheerportaal.connector.scim.ScimDirectory;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.platform.HttpLane;
import nl.beheerportaal.platform.HttpLimits;
import nl.beheerportaal.platform.HttpTransport;
import nl.beheerportaal.platform.Pause;
import nl.beheerportaal.platform.Secret;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The outside world: Basispoort over our certificate, the learning apps over SCIM.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectorSettings.class)
class ConnectorWiring {
    @Bean
    BasispoortClient basispoortClient(ConnectorSettings settings, SslBundles ssl, Clock clock) {
        BasispoortSettings basispoort = settings.basispoort().settings();
        HttpLimits limits = basispoort.limits();
        return new BasispoortClient(
                basispoort,
                new HttpLane(
                        "basispoort",
                        HttpTransport.client(
                                limits, ssl.getBundle(settings.basispoort().sslBundle())),
                        limits,
                        clock,
                        Pause.sleeping()));
    }

    /// Counted from the start, for the operators.
    @Bean
    MeterBinder basispoortUnknowns(BasispoortClient client) {
        return client.unknowns();
    }

    @Bean
    RosterSource rosterSource(BasispoortClient client, Clock clock) {
        return new BasispoortSource(client, clock);
    }

    @Bean
    LicenceOffice licenceOffice(BasispoortClient client) {
        return new LikaOffice(client);
    }

    @Bean
    ScimConnections scimConnections(ConnectorSettings settings, Clock clock) {
        HttpLimits limits = settings.scim().limits();
        return new ScimConnections(
                HttpTransport.client(limits, null), limits, clock, Pause.sleeping());
    }

    @Bean
    LearningApp learningApp(ScimConnections connections, Clock clock) {
        return new ScimApp(connections, clock);
    }

    @Bean
    AppDirectory appDirectory(ScimConnections connections, ConnectorSettings settings) {
        Map<AppId, ScimDirectory.Place> places = new HashMap<>();
        settings.apps()
                .forEach((id, app) -> {
                    if (app.directoryUrl() != null && app.directoryToken() != null) {
                        places.put(
                                new AppId(id),
                                new ScimDirectory.Place(
                                        app.directoryUrl(), new Secret(app.directoryToken())));
                    }
                });
        return new ScimDirectory(connections, places);
    }

    @Bean
    SignInReader signInReader(ConnectorSettings settings) {
        return new BasispoortSignIn(settings.samlSettings());
    }
}
