package nl.beheerportaal.sync.held;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;

/// Held runs in table `held`.
public final class HeldSqlStore implements HeldStore {
    private final Database database;

    public HeldSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<HeldRun> find(SchoolScope scope, AppId app) {
        return database.ofSchool(scope.school().value())
                .sql("select * from held where school_id = ? and app = ?")
                .params(scope.school().value(), app.value())
                .query((row, _) ->
                        new HeldRun(
                                app,
                                row.getString("fingerprint"),
                                HeldRun.State.valueOf(row.getString("state")),
                                SqlTime.get(row, "since"),
                                row.getObject("told") == null ? null : SqlTime.get(row, "told"),
                                counts(row)))
                .optional();
    }

    @Override
    public void save(SchoolScope scope, HeldRun held) {
        HeldRun.Counts counts = held.counts();
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into held
                            (school_id, app, fingerprint, state, since, told,
                             pupils, teachers, fresh, rekeyed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (school_id, app) do update
                            set fingerprint = excluded.fingerprint, state = excluded.state,
                                since = excluded.since, told = excluded.told,
                                pupils = excluded.pupils, teachers = excluded.teachers,
                                fresh = excluded.fresh, rekeyed = excluded.rekeyed
                        """)
                .param(scope.school().value())
                .param(held.app().value())
                .param(held.fingerprint())
                .param(held.state().name())
                .param(SqlTime.of(held.since()))
                .param(held.told() == null ? null : SqlTime.of(held.told()))
                .param(counts.pupils())
                .param(counts.teachers())
                .param(counts.fresh())
                .param(counts.rekeyed())
                .update();
    }

    @Override
    public List<Waiting> waiting(FleetScope scope) {
        return database.ofFleet()
                .sql("select * from held where state = 'WAITING' order by since, school_id, app")
                .query((row, _) ->
                        new Waiting(
                                new SchoolId(row.getObject("school_id", UUID.class)),
                                new AppId(row.getString("app")),
                                SqlTime.get(row, "since"),
                                counts(row)))
                .list();
    }

    private static HeldRun.Counts counts(ResultSet row) throws SQLException {
        return new HeldRun.Counts(
                row.getInt("pupils"),
                row.getInt("teachers"),
                row.getInt("fresh"),
                row.getInt("rekeyed"));
    }
}
