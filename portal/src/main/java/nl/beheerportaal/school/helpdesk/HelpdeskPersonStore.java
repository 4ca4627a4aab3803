package nl.beheerportaal.school.helpdesk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.FleetScope;

/// Who of the helpdesk ever came in, in table `helpdesk_person`: the record of each school names
/// them by our id, and pages look the name up here.
public final class HelpdeskPersonStore {
    private final Database database;

    public HelpdeskPersonStore(Database database) {
        this.database = database;
    }

    /// What somebody of the helpdesk is called; nothing for a stranger.
    public Optional<String> name(FleetScope scope, UUID id) {
        return database.ofFleet()
                .sql("select name from helpdesk_person where helpdesk_id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /// Notes that somebody came in.
    ///
    /// @return our id of this person: the same every time
    public UUID seen(FleetScope scope, HelpdeskClaims claims, Instant now) {
        return database.ofFleet()
                .sql(
                        """
                        insert into helpdesk_person
                            (helpdesk_id, subject, name, first_seen, last_seen)
                        values (:id, :subject, :name, :now, :now)
                        on conflict (subject) do update
                            set name = excluded.name, last_seen = excluded.last_seen
                        returning helpdesk_id
                        """)
                .param("id", UUID.randomUUID())
                .param("subject", claims.subject())
                .param("name", claims.name())
                .param("now", SqlTime.of(now))
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }
}
