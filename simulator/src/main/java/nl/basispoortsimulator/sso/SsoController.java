package nl.basispoortsimulator.sso;

import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import nl.basispoortsimulator.certificates.Certificates;
import nl.basispoortsimulator.certificates.Identity;
import nl.basispoortsimulator.page.Html;
import nl.basispoortsimulator.server.Addresses;
import nl.basispoortsimulator.server.ReadyContribution;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The identity provider's metadata, and its name in the ready file.
@RestController
class SsoController implements ReadyContribution {
    private static final String METADATA =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{}">
            <md:IDPSSODescriptor WantAuthnRequestsSigned="false" \
            protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
            {}<md:NameIDFormat>{}</md:NameIDFormat>
            <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" \
            Location="{}/login/snelkoppelaar"/>
            </md:IDPSSODescriptor>
            </md:EntityDescriptor>
            """;

    private static final String KEY =
            """
            <md:KeyDescriptor use="signing"><ds:KeyInfo \
            xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>{}\
            </ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
            """;

    private final ResponseMaker maker;
    private final Keys keys;
    private final SsoSettings sso;
    private final Addresses addresses;
    private final Certificates certificates;

    SsoController(
            ResponseMaker maker,
            Keys keys,
            SsoSettings sso,
            Addresses addresses,
            Certificates certificates) {
        this.maker = maker;
        this.keys = keys;
        this.sso = sso;
        this.addresses = addresses;
        this.certificates = certificates;
    }

    @GetMapping("/sso/metadata")
    ResponseEntity<String> metadata() {
        Html listed =
                keys.listed().stream()
                        .map(identity -> Html.of(KEY, encoded(identity)))
                        .collect(Html.joining());
        return ResponseEntity.ok()
                .header("Content-Type", "application/samlmetadata+xml;charset=UTF-8")
                .body(
                        Html.of(
                                        METADATA,
                                        maker.entityId(),
                                        listed,
                                        sso.nameIdFormat(),
                                        addresses.http())
                                .markup());
    }

    @Override
    public java.util.Map<String, Object> facts() {
        return java.util.Map.of(
                "idp",
                new java.util.TreeMap<>(
                        java.util.Map.of(
                                "entityId", maker.entityId(),
                                "metadata", addresses.http() + "/sso/metadata",
                                "certificate", certificates.folder().resolve("idp.pem").toString(),
                                "nextCertificate",
                                        certificates.folder().resolve("idp-next.pem").toString(),
                                "institutionAttribute", sso.institutionAttribute(),
                                "refAttribute", sso.refAttribute(),
                                "eckIdAttribute", sso.eckIdAttribute())));
    }

    private static String encoded(Identity identity) {
        try {
            return Base64.getEncoder().encodeToString(identity.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("cannot encode a certificate", e);
        }
    }
}
