package nl.beheerportaal.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import org.jspecify.annotations.Nullable;

/// The schools whose tiles wait to be brought up to date, in table `tile_due`. One node at a time
/// works for a school; what is asked for meanwhile is done afterwards.
public final class TileDueStore implements TileRequests {
    private final Database database;

    public TileDueStore(Database database) {
        this.database = database;
    }

    /// A school somebody took to work for.
    ///
    /// @param turn names this taking; another node that took it later has another
    /// @param version which request it answers
    /// @param attempts how many were made for it, this one included
    public record Taken(SchoolId school, String turn, long version, int attempts) {}

    /// A school's tiles that are not up to date yet.
    ///
    /// @param since when that was asked for
    /// @param attempts how many were made
    /// @param problem why the last did not succeed, in capitals; null when none failed
    public record Waiting(Instant since, int attempts, @Nullable String problem) {}

    @Override
    public void ask(SchoolScope scope, Instant now) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into tile_due (school_id, requested, due) values (?, ?, ?)
                        on conflict (school_id) do update
                            set version = tile_due.version + 1, due = excluded.due
                        """)
                .params(scope.school().value(), SqlTime.of(now), SqlTime.of(now))
                .update();
    }

    /// Takes the school that waits longest. Called inside a transaction of the fleet. The choice is
    /// made once, before the join: as a subquery PostgreSQL may make it anew for every row it
    /// joins, and so take several.
    ///
    /// @param until after which another node may take it: this one has died by then
    public Optional<Taken> take(FleetScope scope, Instant now, Instant until) {
        return database.ofFleet()
                .sql(
                        """
                        with d as materialized
                             (select school_id from tile_due
                              where due <= ? and (taken is null or taken_until <= ?)
                              order by due limit 1 for update skip locked)
                        update tile_due t
                        set taken = ?, taken_until = ?, attempts = t.attempts + 1
                        from d
                        where t.school_id = d.school_id
                        returning t.school_id, t.taken, t.version, t.attempts
                        """)
                .params(
                        SqlTime.of(now),
                        SqlTime.of(now),
                        UUID.randomUUID().toString(),
                        SqlTime.of(until))
                .query(TileDueStore::taken)
                .optional();
    }

    /// The tiles are as they should be; what was asked for meanwhile goes on waiting.
    public void done(SchoolScope scope, Taken taken) {
        int gone =
                database.ofSchool(scope.school().value())
                        .sql(
                                """
                                delete from tile_due
                                where school_id = ? and taken = ? and version = ?
                                """)
                        .params(scope.school().value(), taken.turn(), taken.version())
                        .update();
        if (gone == 0) {
            database.ofSchool(scope.school().value())
                    .sql(
                            """
                            update tile_due
                            set taken = null, taken_until = null, attempts = 0, problem = null
                            where school_id = ? and taken = ?
                            """)
                    .params(scope.school().value(), taken.turn())
                    .update();
        }
    }

    /// To be tried again, not before that moment.
    ///
    /// @param problem a word in capitals
    public void again(SchoolScope scope, Taken taken, Instant due, String problem) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        update tile_due
                        set taken = null, taken_until = null, due = ?, problem = ?
                        where school_id = ? and taken = ?
                        """)
                .params(SqlTime.of(due), problem, scope.school().value(), taken.turn())
                .update();
    }

    /// Nothing when the tiles are up to date, as far as was asked for.
    public Optional<Waiting> waiting(SchoolScope scope) {
        return database.ofSchool(scope.school().value())
                .sql("select requested, attempts, problem from tile_due where school_id = ?")
                .param(scope.school().value())
                .query((row, _) ->
                        new Waiting(
                                SqlTime.get(row, "requested"),
                                row.getInt("attempts"),
                                row.getString("problem")))
                .optional();
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(
                new SchoolId(row.getObject("school_id", UUID.class)),
                row.getString("taken"),
                row.getLong("version"),
                row.getInt("attempts"));
    }
}
