package nl.basispoortsimulator.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads and writes keys and certificates as PEM (PKCS #8 keys) and PKCS #12. Key files are
/// readable by their owner only.
final class PemFiles {
    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private PemFiles() {}

    static Identity read(Path folder, String name) {
        Path key = folder.resolve(name + "-key.pem");
        try (InputStream certificate = Files.newInputStream(folder.resolve(name + ".pem"))) {
            String body =
                    Files.readAllLines(key).stream()
                            .filter(line -> !line.startsWith("-----"))
                            .collect(Collectors.joining());
            return new Identity(
                    KeyFactory.getInstance("RSA")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body))),
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(certificate));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + key, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot understand " + key, e);
        }
    }

    static void write(Path folder, String name, Identity identity, Certificate... chain) {
        writePublic(
                folder.resolve(name + ".pem"),
                Stream.concat(Stream.of(identity.certificate()), Stream.of(chain))
                        .map(PemFiles::pem)
                        .collect(Collectors.joining()));
        writeSecret(
                folder.resolve(name + "-key.pem"),
                pem("PRIVATE KEY", identity.key().getEncoded())
                        .getBytes(StandardCharsets.US_ASCII));
    }

    static void writePkcs12(Path file, Identity identity, char[] password, Certificate issuer) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "client",
                    identity.key(),
                    password,
                    new Certificate[] {identity.certificate(), issuer});
            var bytes = new java.io.ByteArrayOutputStream();
            store.store(bytes, password);
            writeSecret(file, bytes.toByteArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot write " + file, e);
        }
    }

    private static void writePublic(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void writeSecret(Path file, byte[] content) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static String pem(Certificate certificate) {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encode a certificate", e);
        }
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, LINES.encodeToString(content), kind);
    }
}
