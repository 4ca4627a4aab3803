package nl.basispoortsimulator.basispoort;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import nl.basispoortsimulator.certificates.Publisher;

/// Which publisher calls: the common name of the client certificate.
final class Caller {
    private Caller() {}

    static String publisher(HttpServletRequest request) {
        Object shown = request.getAttribute("jakarta.servlet.request.X509Certificate");
        if (shown instanceof X509Certificate[] chain && chain.length > 0) {
            return Publisher.of(chain[0]);
        }
        throw new Refusal(403, "Geen clientcertificaat.");
    }
}
