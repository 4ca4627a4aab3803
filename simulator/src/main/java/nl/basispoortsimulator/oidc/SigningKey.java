package nl.basispoortsimulator.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The key that signs tokens: another one at every start, as after a key rollover; clients find it
/// through `jwks_uri`. Made when it is first needed, because most runs of the simulator never sign
/// anybody in.
@Component
class SigningKey implements JWKSource<SecurityContext> {

    private static final int BITS = 2048;

    private @Nullable JWKSet keys;

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(keys());
    }

    private synchronized JWKSet keys() {
        JWKSet known = keys;
        if (known == null) {
            known = new JWKSet(generate());
            keys = known;
        }
        return known;
    }

    private static JWK generate() {
        try {
            return new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK makes RSA keys", e);
        }
    }
}
