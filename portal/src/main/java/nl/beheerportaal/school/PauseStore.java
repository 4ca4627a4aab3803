package nl.beheerportaal.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;

/// Pauses, in tables `fleet_pause` and `school_pause`. While one is there no run begins, and one
/// that is under way waits between two of its steps.
public final class PauseStore {
    private final Database database;

    public PauseStore(Database database) {
        this.database = database;
    }

    /// The pause this school is under, the publisher-wide one first.
    public Optional<Pause> of(SchoolScope scope) {
        return database.ofSchool(scope.school().value())
                .sql(
                        """
                        select since, by_reference, reason, true as everywhere from fleet_pause
                        union all
                        select since, by_reference, reason, false from school_pause
                        where school_id = ?
                        order by everywhere desc limit 1
                        """)
                .param(scope.school().value())
                .query(PauseStore::pause)
                .optional();
    }

    /// @return false when the school was paused already; that pause stays as it is
    public boolean pause(SchoolScope scope, String reason, Instant now) {
        return database.ofSchool(scope.school().value())
                        .sql(
                                """
                                insert into school_pause (school_id, since, by_reference, reason)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                scope.school().value(),
                                SqlTime.of(now),
                                scope.actor().reference(),
                                reason)
                        .update()
                == 1;
    }

    /// @return false when the school was not paused
    public boolean resume(SchoolScope scope) {
        return database.ofSchool(scope.school().value())
                        .sql("delete from school_pause where school_id = ?")
                        .param(scope.school().value())
                        .update()
                == 1;
    }

    /// @return false when everything was paused already
    public boolean pauseAll(FleetScope scope, String reason, Instant now) {
        return database.ofFleet()
                        .sql(
                                """
                                insert into fleet_pause (since, by_reference, reason)
                                values (?, ?, ?) on conflict do nothing
                                """)
                        .params(SqlTime.of(now), scope.actor().reference(), reason)
                        .update()
                == 1;
    }

    /// @return false when it was not paused
    public boolean resumeAll(FleetScope scope) {
        return database.ofFleet().sql("delete from fleet_pause").update() == 1;
    }

    private static Pause pause(ResultSet row, int number) throws SQLException {
        return new Pause(
                SqlTime.get(row, "since"),
                row.getString("by_reference"),
                row.getString("reason"),
                row.getBoolean("everywhere"));
    }
}
