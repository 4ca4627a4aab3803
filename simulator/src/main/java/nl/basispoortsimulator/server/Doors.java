package nl.basispoortsimulator.server;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import nl.basispoortsimulator.certificates.Certificates;
import nl.basispoortsimulator.settings.SimulatorSettings;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the second door: Basispoort's REST over mutual TLS (1.2 and 1.3, HTTP/1.1 and h2). A call
/// without a certificate of our CA does not get through the handshake.
@Configuration(proxyBeanMethods = false)
class Doors {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> mutualTlsDoor(
            SimulatorSettings settings, Certificates certificates) {
        return factory -> {
            factory.addAdditionalConnectors(connector(settings, certificates));
            factory.addContextValves(new CutValve());
        };
    }

    private static Connector connector(SimulatorSettings settings, Certificates certificates) {
        Connector connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(settings.mtlsPort());
        connector.setScheme("https");
        connector.setSecure(true);
        connector.addUpgradeProtocol(new Http2Protocol());
        connector.addSslHostConfig(tls(certificates));
        if (connector.getProtocolHandler() instanceof Http11NioProtocol protocol) {
            protocol.setAddress(java.net.InetAddress.getLoopbackAddress());
            protocol.setSSLEnabled(true);
            protocol.setCompression("on");
            protocol.setCompressibleMimeType("application/json,text/plain");
        }
        return connector;
    }

    private static SSLHostConfig tls(Certificates certificates) {
        try {
            SSLHostConfig tls = new SSLHostConfig();
            tls.setProtocols("TLSv1.2+TLSv1.3");
            tls.setCertificateVerification("required");
            KeyStore trusted = emptyStore();
            trusted.setCertificateEntry("ca", certificates.authority().certificate());
            tls.setTrustStore(trusted);
            var certificate =
                    new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.UNDEFINED);
            KeyStore own = emptyStore();
            own.setKeyEntry(
                    "server",
                    certificates.server().key(),
                    Certificates.PKCS12_PASSWORD.toCharArray(),
                    new Certificate[] {
                        certificates.server().certificate(), certificates.authority().certificate()
                    });
            certificate.setCertificateKeystore(own);
            certificate.setCertificateKeystorePassword(Certificates.PKCS12_PASSWORD);
            tls.addCertificate(certificate);
            return tls;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot set up mutual TLS", e);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
