package nl.basispoortsimulator.certificates;

import java.security.cert.X509Certificate;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/// Whose client certificate it is: the common name is the publisher's code.
public final class Publisher {
    private Publisher() {}

    public static String of(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().toLowerCase(Locale.ROOT).equals("cn"))
                            .map(rdn -> rdn.getValue().toString())
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException e) {
            throw new IllegalArgumentException("a certificate without a readable subject", e);
        }
    }
}
