package nl.basispoortsimulator.apps.arrival;

import java.security.cert.X509Certificate;
import java.util.List;
import nl.basispoortsimulator.certificates.Certificates;
import nl.basispoortsimulator.sso.Keys;
import org.springframework.stereotype.Component;

/// Whose signatures an app trusts while Basispoort changes keys: those its metadata lists at that
/// moment.
@Component
class TrustedSigners {

    private final Keys keys;
    private final Certificates certificates;

    TrustedSigners(Keys keys, Certificates certificates) {
        this.keys = keys;
        this.certificates = certificates;
    }

    List<X509Certificate> now() {
        X509Certificate old = certificates.signer().certificate();
        X509Certificate next = certificates.nextSigner().certificate();
        return switch (keys.stage()) {
            case BEFORE -> List.of(old);
            case ANNOUNCED, SWITCHED -> List.of(old, next);
            case AFTER -> List.of(next);
        };
    }
}
