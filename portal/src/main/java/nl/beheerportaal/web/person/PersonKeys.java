package nl.beheerportaal.web.person;

import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.web.frame.AppLook;

/// Addresses of people's pages. They hold a keyed hash, because an address ends up in histories and
/// logs, where no id of a pupil has business.
public final class PersonKeys {
    private static final String PURPOSE = "person page";
    private static final int DIGITS = 24;

    private final KeyedHash hashes;

    public PersonKeys(KeyedHash hashes) {
        this.hashes = hashes;
    }

    public String key(SchoolId school, AppId app, AccountId account) {
        String hash = hashes.of(PURPOSE, school + "/" + app + "/" + account);
        return hash.substring(hash.indexOf(':') + 1).substring(0, DIGITS);
    }

    public String path(SchoolId school, AppLook app, AccountId account) {
        return app.path() + "/wie/" + key(school, app.id(), account);
    }
}
