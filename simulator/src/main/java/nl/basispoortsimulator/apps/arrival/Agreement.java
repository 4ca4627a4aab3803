package nl.basispoortsimulator.apps.arrival;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import nl.basispoortsimulator.certificates.Certificates;
import nl.basispoortsimulator.server.Addresses;
import nl.basispoortsimulator.sso.Keys;
import nl.basispoortsimulator.sso.ResponseMaker;
import nl.basispoortsimulator.sso.SsoSettings;
import org.springframework.stereotype.Component;

/// What the apps agreed with Basispoort: its name, its keys, and what an assertion for an app says.
@Component
class Agreement {

    private final Addresses addresses;
    private final ResponseMaker basispoort;
    private final Keys keys;
    private final Certificates certificates;
    private final SsoSettings sso;

    Agreement(
            Addresses addresses,
            ResponseMaker basispoort,
            Keys keys,
            Certificates certificates,
            SsoSettings sso) {
        this.addresses = addresses;
        this.basispoort = basispoort;
        this.keys = keys;
        this.certificates = certificates;
        this.sso = sso;
    }

    Expected expected(String app, Instant now) {
        String base = addresses.http() + "/apps/" + app + "/saml/";
        return new Expected(
                basispoort.entityId(),
                signers(),
                base + "acs",
                base + "metadata",
                sso.institutionAttribute(),
                now);
    }

    /// While Basispoort changes keys: those its metadata lists at that moment.
    private List<X509Certificate> signers() {
        X509Certificate old = certificates.signer().certificate();
        X509Certificate next = certificates.nextSigner().certificate();
        return switch (keys.stage()) {
            case BEFORE -> List.of(old);
            case ANNOUNCED, SWITCHED -> List.of(old, next);
            case AFTER -> List.of(next);
        };
    }
}
