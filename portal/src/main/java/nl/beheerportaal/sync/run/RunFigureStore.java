package nl.beheerportaal.sync.run;

import java.time.Instant;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.FleetScope;

/// Counts and ages of all schools together.
public final class RunFigureStore {
    private final Database database;

    public RunFigureStore(Database database) {
        this.database = database;
    }

    /// @param held plans that wait for a person
    /// @param waiting runs that have not begun
    /// @param running runs at work
    /// @param oldest age in seconds of the oldest last roster
    public record Figures(double held, double waiting, double running, double oldest) {}

    public Figures read(FleetScope scope, Instant now) {
        return database.ofFleet()
                .sql(
                        """
                        select count(*) filter (where held_since is not null) as held,
                            count(*) filter (where run_state = 'WAITING' and run_ended is null)
                                as waiting,
                            count(*) filter (where run_state = 'RUNNING' and run_ended is null)
                                as running,
                            coalesce(extract(epoch from (
                                select ?::timestamptz - min(roster_read) from fleet_school)), 0)
                                as oldest
                        from fleet_app
                        """)
                .param(SqlTime.of(now))
                .query((row, _) ->
                        new Figures(
                                row.getDouble("held"),
                                row.getDouble("waiting"),
                                row.getDouble("running"),
                                row.getDouble("oldest")))
                .single();
    }
}
