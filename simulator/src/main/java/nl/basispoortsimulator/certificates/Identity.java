package nl.basispoortsimulator.certificates;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/// A key and the certificate that says whose it is.
public record Identity(PrivateKey key, X509Certificate certificate) {
    @Override
    public String toString() {
        return "Identity[" + certificate.getSubjectX500Principal() + "]";
    }
}
