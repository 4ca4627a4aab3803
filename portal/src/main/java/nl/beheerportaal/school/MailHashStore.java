package nl.beheerportaal.school;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.KeyedHash;
import org.jspecify.annotations.Nullable;

/// By which mail addresses a school can be found, in table `fleet_mail`: keyed hashes only, so that
/// nobody reads an address there, and nobody without the key can try one out.
public final class MailHashStore {
    private static final String PURPOSE = "mail address";

    private final Database database;
    private final KeyedHash hashes;

    public MailHashStore(Database database, KeyedHash hashes) {
        this.database = database;
        this.hashes = hashes;
    }

    /// The addresses of the school's coordinators are these now.
    void staff(SchoolScope scope, Collection<String> addresses) {
        replace(scope, "staff", addresses);
    }

    /// The administrators of the school's account at an app are these now; a user name that is no
    /// address is not kept.
    void administrators(SchoolScope scope, AppId app, Collection<String> addresses) {
        replace(scope, "app:" + app, addresses);
    }

    /// The administrators a school named in its newest application are these now.
    public void applied(SchoolScope scope, Collection<String> addresses) {
        replace(scope, "application", addresses);
    }

    /// The schools that know this address, by number. Called inside a transaction of the fleet.
    public List<SchoolNumber> schools(FleetScope scope, String address, int limit) {
        return database.ofFleet()
                .sql(
                        """
                        select distinct s.number from fleet_mail m join school s using (school_id)
                        where m.hash = any(?::text[]) order by s.number limit ?
                        """)
                .params(hashes.allOf(PURPOSE, folded(address)).toArray(String[]::new), limit)
                .query((row, _) -> new SchoolNumber(row.getLong(1)))
                .list();
    }

    private void replace(SchoolScope scope, String source, Collection<String> addresses) {
        database.ofSchool(scope.school().value())
                .sql("delete from fleet_mail where school_id = ? and source = ?")
                .params(scope.school().value(), source)
                .update();
        String[] now =
                addresses.stream()
                        .filter(Objects::nonNull)
                        .filter(address -> address.contains("@"))
                        .map(address -> hashes.of(PURPOSE, folded(address)))
                        .distinct()
                        .toArray(String[]::new);
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into fleet_mail (school_id, source, hash)
                        select ?, ?, unnest(?::text[]) on conflict do nothing
                        """)
                .params(scope.school().value(), source, now)
                .update();
    }

    /// Capitals in an address mean nothing to any mail server in use.
    private static String folded(@Nullable String address) {
        return address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
    }
}
