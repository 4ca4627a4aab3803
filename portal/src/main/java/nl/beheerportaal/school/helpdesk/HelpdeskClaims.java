package nl.beheerportaal.school.helpdesk;

import java.util.Set;

/// What the identity provider says of somebody who signed in there, its signature having been
/// checked.
///
/// @param subject names the person at the provider, for ever
/// @param name for the screen
/// @param methods how the person proved who it is: `amr` and `acr` together (RFC 8176)
public record HelpdeskClaims(String subject, String name, Set<String> groups, Set<String> methods) {
    public HelpdeskClaims {
        groups = Set.copyOf(groups);
        methods = Set.copyOf(methods);
    }

    /// Without the name.
    @Override
    public String toString() {
        return "HelpdeskClaims[hidden]";
    }
}
