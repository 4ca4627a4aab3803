package nl.beheerportaal.connector;

import java.net.URI;
import java.util.Set;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.platform.Secret;

/// Where one school's account at one learning app is reached (`scim.md` §4: one base URL and one
/// token per school).
///
/// @param scimBase without a slash at the end; users are at `{scimBase}/Users`
/// @param administrators user names and e-mail addresses of the account's administrators
public record AppAddress(
        AppId app, URI scimBase, Secret token, Set<String> administrators, Licence licence) {
    public AppAddress {
        administrators = Set.copyOf(administrators);
    }
}
