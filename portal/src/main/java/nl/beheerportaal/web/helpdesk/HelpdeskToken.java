package nl.beheerportaal.web.helpdesk;

import java.io.Serial;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/// Somebody of the helpdesk who is in, as the session keeps it: nothing of the identity provider's
/// tokens, and as its name our id.
public final class HelpdeskToken extends AbstractAuthenticationToken {
    /// What every page of the helpdesk asks for.
    public static final String AUTHORITY = "HELPDESK";

    @Serial private static final long serialVersionUID = 1;

    private final HelpdeskPerson person;

    public HelpdeskToken(HelpdeskPerson person) {
        super(AuthorityUtils.createAuthorityList(AUTHORITY));
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public HelpdeskPerson getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return "helpdesk:" + person.id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HelpdeskToken token && token.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
