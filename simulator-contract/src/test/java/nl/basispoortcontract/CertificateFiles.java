package nl.basispoortcontract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The files a publisher gets: whom to trust, its own certificate and key, as PEM and as PKCS #12.
record CertificateFiles(Path folder) {
    private static final char[] NONE = new char[0];

    /// Shows the certificate in `{name}.pem`, with the key in `{name}-key.pem` (PKCS #8).
    SSLContext pem(String name) {
        try {
            KeyStore own = empty();
            Collection<? extends Certificate> chain = certificates(name + ".pem");
            own.setKeyEntry(
                    "own",
                    key(name + "-key.pem", chain.iterator().next()),
                    NONE,
                    chain.toArray(Certificate[]::new));
            return context(own, NONE);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot use the PEM files of " + name, e);
        }
    }

    /// Shows the certificate in `client.p12`.
    SSLContext pkcs12(String password) {
        try (InputStream file = Files.newInputStream(folder.resolve("client.p12"))) {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(file, password.toCharArray());
            return context(own, password.toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot use client.p12", e);
        }
    }

    /// Trusts the server and shows nothing.
    SSLContext nobody() {
        try {
            return context(empty(), NONE);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLContext context(KeyStore own, char[] password)
            throws IOException, GeneralSecurityException {
        KeyStore trusted = empty();
        int count = 0;
        for (Certificate each : certificates("ca.pem")) {
            trusted.setCertificateEntry("ca" + count++, each);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(own, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private Collection<? extends Certificate> certificates(String name)
            throws IOException, GeneralSecurityException {
        try (InputStream file = Files.newInputStream(folder.resolve(name))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(file);
        }
    }

    private PrivateKey key(String name, Certificate certificate)
            throws IOException, GeneralSecurityException {
        String text = Files.readString(folder.resolve(name));
        String base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
