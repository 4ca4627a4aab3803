package nl.beheerportaal.connector;

import java.net.URI;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Secret;
import org.jspecify.annotations.Nullable;

/// The publisher's list of school accounts at an app (ENGINEERING §6, resource type `Account`).
public interface AppDirectory {
    /// The accounts this administrator manages, by user name or e-mail address. Empty: there is
    /// none.
    Fetched<List<Entry>> findByAdministrator(AppId app, String userNameOrEmail);

    /// One account, for the nightly look at licences. NOT_FOUND when the app has it no more.
    Fetched<Entry> account(AppId app, String id);

    /// Makes a new bearer token for the school's base; the old one stops working. A lost answer
    /// leaves a token nobody has: ask again.
    Fetched<Secret> newToken(AppId app, String id);

    /// One school's account at an app.
    ///
    /// @param id the app's id of the account; ours to keep, it may stand in logs
    /// @param displayName what the app calls the school
    /// @param administrators user names and e-mail addresses
    /// @param school its number at Basispoort; null when the app does not know
    record Entry(
            String id,
            String displayName,
            Set<String> administrators,
            Licence licence,
            URI scimBase,
            @Nullable SchoolNumber school) {
        public Entry {
            administrators = Set.copyOf(administrators);
        }
    }
}
