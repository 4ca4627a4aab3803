package nl.basispoortsimulator.certificates;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/// Makes the simulator's certificates: RSA 2048, SHA-256, valid for five years from yesterday.
final class CertificateMaker {
    private static final Duration VALID = Duration.ofDays(5 * 365L);

    private CertificateMaker() {}

    static Identity authority(Instant now) {
        return make(now, "CN=Basispoortsimulator CA", null, CertificateMaker::asAuthority);
    }

    /// A server certificate for these host names; an entry that starts with a digit is an address.
    static Identity server(Instant now, Identity authority, List<String> hosts) {
        return make(
                now,
                "CN=" + hosts.getFirst(),
                authority,
                builder -> {
                    asLeaf(builder, KeyPurposeId.id_kp_serverAuth);
                    builder.addExtension(Extension.subjectAlternativeName, false, names(hosts));
                });
    }

    /// A client certificate; the publisher's code is its common name.
    static Identity client(Instant now, Identity authority, String publisher) {
        return make(
                now,
                "CN=" + publisher + ",OU=uitgever",
                authority,
                builder -> asLeaf(builder, KeyPurposeId.id_kp_clientAuth));
    }

    /// A self-signed certificate to sign assertions with, as identity providers use.
    static Identity signer(Instant now, String name) {
        return make(
                now,
                "CN=" + name,
                null,
                builder ->
                        builder.addExtension(
                                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature)));
    }

    private static Identity make(
            Instant now, String subject, @Nullable Identity issuer, Extensions extensions) {
        try {
            KeyPair pair = keyPair();
            X509v3CertificateBuilder builder = builder(now, subject, issuer, pair);
            extensions.addTo(builder);
            var signer =
                    new JcaContentSignerBuilder("SHA256withRSA")
                            .build(issuer == null ? pair.getPrivate() : issuer.key());
            return new Identity(
                    pair.getPrivate(),
                    new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException("cannot make a certificate for " + subject, e);
        }
    }

    private static X509v3CertificateBuilder builder(
            Instant now, String subject, @Nullable Identity issuer, KeyPair pair)
            throws GeneralSecurityException, CertIOException {
        X500Name name = new X500Name(subject);
        JcaX509ExtensionUtils keys = new JcaX509ExtensionUtils();
        JcaX509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        issuer == null
                                ? name
                                : X500Name.getInstance(
                                        issuer.certificate()
                                                .getSubjectX500Principal()
                                                .getEncoded()),
                        new BigInteger(120, new SecureRandom()).setBit(119),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(VALID)),
                        name,
                        pair.getPublic());
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                keys.createSubjectKeyIdentifier(pair.getPublic()));
        if (issuer != null) {
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    keys.createAuthorityKeyIdentifier(issuer.certificate()));
        }
        return builder;
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static void asAuthority(X509v3CertificateBuilder builder) throws CertIOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    private static void asLeaf(X509v3CertificateBuilder builder, KeyPurposeId purpose)
            throws CertIOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    }

    private static GeneralNames names(List<String> hosts) {
        return new GeneralNames(
                hosts.stream().map(CertificateMaker::name).toArray(GeneralName[]::new));
    }

    private static GeneralName name(String host) {
        boolean address = Character.isDigit(host.charAt(0)) || host.contains(":");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private interface Extensions {
        void addTo(X509v3CertificateBuilder builder) throws CertIOException;
    }
}
