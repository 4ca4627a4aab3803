package nl.beheerportaal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.connector.basispoort.BasispoortSettings;
import nl.beheerportaal.connector.basispoort.SamlCertificates;
import nl.beheerportaal.connector.basispoort.SamlSettings;
import nl.beheerportaal.platform.HttpLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the outside systems are, and how much of them we use.
///
/// @param baseUrl the portal's own address as browsers know it; the SAML addresses follow from it
/// @param apps the learning apps, by id
@ConfigurationProperties("portal")
record ConnectorSettings(
        URI baseUrl,
        Basispoort basispoort,
        Saml saml,
        @DefaultValue Scim scim,
        @DefaultValue Map<String, App> apps) {
    /// @param sslBundle name of the `spring.ssl.bundle.pem` entry with our certificate
    /// @param rest how long nothing is asked after half of the last twenty calls failed
    /// @param perSecond most calls a second, of all schools together
    record Basispoort(
            URI baseUrl,
            String publisher,
            @DefaultValue("basispoort") String sslBundle,
            @DefaultValue("10s") Duration connectTimeout,
            @DefaultValue("30s") Duration answerTimeout,
            @DefaultValue("30s") Duration rest,
            @DefaultValue("8") int atOnce,
            @DefaultValue("20") int perSecond) {
        BasispoortSettings settings() {
            return new BasispoortSettings(
                    baseUrl,
                    publisher,
                    HttpLimits.usual()
                            .withTimes(connectTimeout, answerTimeout)
                            .withRest(rest)
                            .withUse(atOnce, perSecond, 3));
        }
    }

    /// @param idpCertificates PEM files with Basispoort's signing certificates
    /// @param person `NameID`, or the attribute that holds the person's number
    /// @param school the attribute that holds the school's number
    record Saml(
            String idpEntityId,
            List<Path> idpCertificates,
            @DefaultValue(SamlSettings.NAME_ID) String person,
            @DefaultValue("instellingId") String school,
            @DefaultValue("2m") Duration skew) {}

    /// @param rest how long one app is asked nothing after half of the last twenty calls failed
    /// @param atOnce most calls at once per school account (`scim.md` §4, rule 11)
    /// @param perSecond most calls a second per school account: a brake for an app that asks for
    ///   one. As it stands it never holds; an app that has enough says so (429), and is heard
    record Scim(
            @DefaultValue("10s") Duration connectTimeout,
            @DefaultValue("30s") Duration answerTimeout,
            @DefaultValue("30s") Duration rest,
            @DefaultValue("6") int atOnce,
            @DefaultValue("2000") int perSecond) {
        HttpLimits limits() {
            return HttpLimits.usual()
                    .withTimes(connectTimeout, answerTimeout)
                    .withRest(rest)
                    .withUse(atOnce, perSecond, 3);
        }
    }

    /// @param directoryUrl base address of the app's list of school accounts; null: it has none
    /// @param directoryToken the publisher's bearer token for it
    record App(@Nullable URI directoryUrl, @Nullable String directoryToken) {}

    SamlSettings samlSettings() {
        String base = baseUrl.toString().replaceAll("/+$", "");
        return new SamlSettings(
                base + "/saml/metadata",
                URI.create(base + "/saml/acs"),
                saml.idpEntityId(),
                SamlCertificates.read(saml.idpCertificates()),
                saml.person(),
                saml.school(),
                saml.skew());
    }
}
