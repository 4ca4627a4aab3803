package nl.beheerportaal.connector.basispoort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/// A key with a self-signed certificate, made by the JDK's own keytool.
record SigningKey(PrivateKey key, X509Certificate certificate) {
    static SigningKey make(Path folder, String name) {
        Path file = folder.resolve(name + ".p12");
        try {
            Process keytool =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "keytool")
                                            .toString(),
                                    "-genkeypair",
                                    "-keyalg",
                                    "RSA",
                                    "-keysize",
                                    "2048",
                                    "-alias",
                                    "key",
                                    "-dname",
                                    "CN=" + name,
                                    "-storetype",
                                    "PKCS12",
                                    "-storepass",
                                    "geheim",
                                    "-keystore",
                                    file.toString())
                            .redirectErrorStream(true)
                            .start();
            String said =
                    new String(
                            keytool.getInputStream().readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + said);
            }
            return read(file);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static SigningKey read(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "geheim".toCharArray());
        }
        return new SigningKey(
                (PrivateKey) store.getKey("key", "geheim".toCharArray()),
                (X509Certificate) store.getCertificate("key"));
    }
}
