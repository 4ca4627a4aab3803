package nl.beheerportaal.connector.basispoort;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

/// How Basispoort and we know each other in SAML.
///
/// @param entityId our name: the audience of the assertions
/// @param consumer the address messages are posted to, from configuration and never from a request
/// @param basispoortEntityId Basispoort's name: the issuer
/// @param certificates Basispoort's signing certificates; two of them while it changes keys
/// @param person where the assertion has the person: `NameID`, or the name of an attribute
/// @param school the attribute with the number of the school
/// @param skew how much the clocks may differ
public record SamlSettings(
        String entityId,
        URI consumer,
        String basispoortEntityId,
        List<X509Certificate> certificates,
        String person,
        String school,
        Duration skew) {
    public static final String NAME_ID = "NameID";

    public SamlSettings {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("SAML needs a signing certificate of Basispoort");
        }
    }
}
