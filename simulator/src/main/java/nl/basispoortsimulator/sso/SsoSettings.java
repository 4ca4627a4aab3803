package nl.basispoortsimulator.sso;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The guessed parts of the assertion, as `--simulator.sso.name=value`. Nothing public says how
/// Basispoort fills its assertions (basispoort.md §2), so every name can be changed; an empty name
/// leaves the attribute out.
///
/// @param institutionAttribute holds the institution id
/// @param refAttribute holds the `instellingRef`
/// @param eckIdAttribute holds the ECK iD, where the person has one
/// @param roleAttribute holds `leerling` or `medewerker`; left out as it starts
/// @param nameIdFormat format of the NameID, which is the Basispoort person id
/// @param signResponse sign the response too, around the signed assertion
/// @param validMinutes how long an assertion is good
@ConfigurationProperties("simulator.sso")
public record SsoSettings(
        @DefaultValue("instellingId") String institutionAttribute,
        @DefaultValue("instellingRef") String refAttribute,
        @DefaultValue("eckid") String eckIdAttribute,
        @DefaultValue("") String roleAttribute,
        @DefaultValue("urn:oasis:names:tc:SAML:2.0:nameid-format:persistent") String nameIdFormat,
        @DefaultValue("false") boolean signResponse,
        @DefaultValue("5") int validMinutes) {}
