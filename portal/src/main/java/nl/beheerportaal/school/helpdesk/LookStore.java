package nl.beheerportaal.school.helpdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import org.jspecify.annotations.Nullable;

/// When the helpdesk looked along, in table `look_along`.
public final class LookStore {
    private final Database database;
    private final EncryptedJson json;

    public LookStore(Database database, EncryptedJson json) {
        this.database = database;
        this.json = json;
    }

    /// One time.
    ///
    /// @param by name of who looked
    /// @param ended null while it goes on
    public record Look(
            UUID id,
            String by,
            String reason,
            Instant began,
            Instant until,
            @Nullable Instant ended) {
        /// When it was over, or will be.
        public Instant end() {
            return ended == null ? until : ended;
        }
    }

    private record Content(String by, String reason) {}

    /// One time that nobody ended.
    public record Due(SchoolId school, UUID look) {}

    void begin(SchoolScope scope, HelpdeskPerson person, Look look) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into look_along
                            (school_id, look_id, helpdesk_id, began, until, content)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        scope.school().value(),
                        look.id(),
                        person.id(),
                        SqlTime.of(look.began()),
                        SqlTime.of(look.until()),
                        json.write(
                                Content.class,
                                new Content(look.by(), look.reason()),
                                place(scope, look.id())))
                .update();
    }

    /// @return the look as it ended; nothing when it had ended before
    Optional<Look> end(SchoolScope scope, UUID look, Instant now) {
        return database.ofSchool(scope.school().value())
                .sql(
                        """
                        update look_along set ended = least(until, ?)
                        where school_id = ? and look_id = ? and ended is null
                        returning look_id, began, until, ended, content
                        """)
                .params(SqlTime.of(now), scope.school().value(), look)
                .query((row, _) -> look(scope, row))
                .optional();
    }

    /// The school's, newest first.
    public List<Look> newest(SchoolScope scope, int limit) {
        return database.ofSchool(scope.school().value())
                .sql(
                        """
                        select look_id, began, until, ended, content from look_along
                        where school_id = ? order by began desc, look_id limit ?
                        """)
                .params(scope.school().value(), limit)
                .query((row, _) -> look(scope, row))
                .list();
    }

    /// Those whose time is over and that nobody ended.
    List<Due> due(FleetScope scope, Instant now) {
        return database.ofFleet()
                .sql(
                        """
                        select school_id, look_id from look_along
                        where ended is null and until <= ? order by until
                        """)
                .param(SqlTime.of(now))
                .query((row, _) ->
                        new Due(
                                new SchoolId(row.getObject("school_id", UUID.class)),
                                row.getObject("look_id", UUID.class)))
                .list();
    }

    private Look look(SchoolScope scope, ResultSet row) throws SQLException {
        UUID id = row.getObject("look_id", UUID.class);
        Content content = json.read(Content.class, row.getBytes("content"), place(scope, id));
        return new Look(
                id,
                content.by(),
                content.reason(),
                SqlTime.get(row, "began"),
                SqlTime.get(row, "until"),
                SqlTime.getNullable(row, "ended"));
    }

    private static String place(SchoolScope scope, UUID look) {
        return scope.school() + "/look_along/" + look;
    }
}
