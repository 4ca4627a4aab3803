package nl.beheerportaal.web.signin;

import java.io.Serial;
import nl.beheerportaal.school.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/// Who is in, as the session keeps it. Its name is a number: the session table and the logs show
/// it, and a person's name has no business there.
final class SignedInToken extends AbstractAuthenticationToken {
    static final String AUTHORITY = "COORDINATOR";

    @Serial private static final long serialVersionUID = 1;

    private final SignedIn who;

    SignedInToken(SignedIn who) {
        super(AuthorityUtils.createAuthorityList(AUTHORITY));
        this.who = who;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return who;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return "coordinator:" + who.person();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInToken token && token.who.equals(who);
    }

    @Override
    public int hashCode() {
        return who.hashCode();
    }
}
