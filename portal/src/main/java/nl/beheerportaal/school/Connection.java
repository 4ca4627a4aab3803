package nl.beheerportaal.school;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;

/// The fact that a school uses an app: which account at the app is the school's. Its token stays in
/// the store.
///
/// @param accountName what the app calls the school's account
/// @param administrators user names and e-mail addresses of the account's administrators
/// @param activated since when the connection stands
public record Connection(
        AppId app,
        String accountName,
        URI scimBase,
        Set<String> administrators,
        Licence licence,
        Instant activated) {
    public Connection {
        administrators = Set.copyOf(administrators);
    }

    /// To an account as the app's directory tells of it.
    public static Connection to(AppDirectory.Entry account, AppId app, Instant now) {
        return new Connection(
                app,
                account.displayName(),
                account.scimBase(),
                account.administrators(),
                account.licence(),
                now);
    }
}
