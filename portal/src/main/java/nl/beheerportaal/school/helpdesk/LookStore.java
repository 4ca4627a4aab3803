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

    /// Looking only, or helping with linking.
    public enum Kind {
        LOOK,
        HELP
    }

    /// One time.
    ///
    /// @param by name of who looked
    /// @param ended null while it goes on
    /// @param agreed when the school agreed to be helped; null for looking, and before it did
    public record Look(
            UUID id,
            Kind kind,
            String by,
            String reason,
            Instant began,
            Instant until,
            @Nullable Instant agreed,
            @Nullable Instant ended) {
        /// Whether it really took place: an offer nobody agreed to did not.
        public boolean happened() {
            return kind == Kind.LOOK || agreed != null;
        }

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
                            (school_id, look_id, helpdesk_id, kind, began, until, content)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        scope.school().value(),
                        look.id(),
                        person.id(),
                        look.kind().name(),
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
                        returning *
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
                        select * from look_along
                        where school_id = ? order by began desc, look_id limit ?
                        """)
                .params(scope.school().value(), limit)
                .query((row, _) -> look(scope, row))
                .list();
    }

    /// The offer to help that the school has not answered yet.
    Optional<Look> offered(SchoolScope scope, Instant now) {
        return open(scope, "agreed is null", now);
    }

    /// The help the school agreed to, as long as its time is not over.
    Optional<Look> agreed(SchoolScope scope, Instant now) {
        return open(scope, "agreed is not null", now);
    }

    private Optional<Look> open(SchoolScope scope, String which, Instant now) {
        return database.ofSchool(scope.school().value())
                .sql(
                        """
                        select * from look_along
                        where school_id = ? and kind = 'HELP' and ended is null and until > ?
                            and %s order by began desc limit 1
                        """
                                .formatted(which))
                .params(scope.school().value(), SqlTime.of(now))
                .query((row, _) -> look(scope, row))
                .optional();
    }

    /// @return false when there is no such offer any more
    boolean agree(SchoolScope scope, UUID look, Instant now, Instant until) {
        return database.ofSchool(scope.school().value())
                        .sql(
                                """
                                update look_along set agreed = ?, until = ?
                                where school_id = ? and look_id = ? and kind = 'HELP'
                                    and agreed is null and ended is null and until > ?
                                """)
                        .params(
                                SqlTime.of(now),
                                SqlTime.of(until),
                                scope.school().value(),
                                look,
                                SqlTime.of(now))
                        .update()
                == 1;
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
                Kind.valueOf(row.getString("kind")),
                content.by(),
                content.reason(),
                SqlTime.get(row, "began"),
                SqlTime.get(row, "until"),
                SqlTime.getNullable(row, "agreed"),
                SqlTime.getNullable(row, "ended"));
    }

    private static String place(SchoolScope scope, UUID look) {
        return scope.school() + "/look_along/" + look;
    }
}
