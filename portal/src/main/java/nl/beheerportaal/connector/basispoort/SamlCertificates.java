package nl.beheerportaal.connector.basispoort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/// Reads signing certificates from PEM files; one file may hold several.
public final class SamlCertificates {
    private SamlCertificates() {}

    public static List<X509Certificate> read(List<Path> files) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Path file : files) {
            certificates.addAll(read(file));
        }
        return certificates;
    }

    private static List<X509Certificate> read(Path file) {
        List<X509Certificate> certificates = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate one :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                if (one instanceof X509Certificate certificate) {
                    certificates.add(certificate);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the certificate file " + file, e);
        } catch (CertificateException e) {
            throw new IllegalArgumentException("no PEM certificate in " + file, e);
        }
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("no PEM certificate in " + file);
        }
        return certificates;
    }
}
