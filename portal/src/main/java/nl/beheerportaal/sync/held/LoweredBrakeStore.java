package nl.beheerportaal.sync.held;

import java.time.Instant;
import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.SchoolScope;

/// Lowered brakes in table `brake_lowered`.
public final class LoweredBrakeStore implements LoweredBrakes {
    private final Database database;

    public LoweredBrakeStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<LoweredBrake> find(SchoolScope scope, AppId app, Instant now) {
        return database.ofSchool(scope.school().value())
                .sql(
                        """
                        select * from brake_lowered
                        where school_id = ? and app = ? and until > ?
                        """)
                .params(scope.school().value(), app.value(), SqlTime.of(now))
                .query((row, _) ->
                        new LoweredBrake(
                                app,
                                row.getInt("percent"),
                                SqlTime.get(row, "until"),
                                row.getString("by"),
                                row.getString("reason")))
                .optional();
    }

    @Override
    public void save(SchoolScope scope, LoweredBrake brake) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into brake_lowered (school_id, app, percent, until, by, reason)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (school_id, app) do update
                            set percent = excluded.percent, until = excluded.until,
                                by = excluded.by, reason = excluded.reason
                        """)
                .param(scope.school().value())
                .param(brake.app().value())
                .param(brake.percent())
                .param(SqlTime.of(brake.until()))
                .param(brake.by())
                .param(brake.reason())
                .update();
    }

    @Override
    public void reset(SchoolScope scope, AppId app) {
        database.ofSchool(scope.school().value())
                .sql("delete from brake_lowered where school_id = ? and app = ?")
                .params(scope.school().value(), app.value())
                .update();
    }
}
