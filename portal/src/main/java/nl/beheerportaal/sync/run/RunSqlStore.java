package nl.beheerportaal.sync.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.SchoolScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Runs in table `run`, the newest state of each of their steps in `run_step`.
public final class RunSqlStore implements RunStore {
    private static final String COLUMNS =
            """
            select run_id, app, state, epoch, created, ended, by_reference, by_name, plan, ending
            from run where school_id = ?
            """;

    private final Database database;
    private final EncryptedJson json;
    private final Codec codec;

    public RunSqlStore(Database database, EncryptedJson json, Codec codec) {
        this.database = database;
        this.json = json;
        this.codec = codec;
    }

    @Override
    public boolean create(SchoolScope scope, Run run) {
        return sql(
                                scope,
                                """
                                insert into run (school_id, run_id, app, state, epoch, created,
                                    by_reference, by_name, plan, occasion)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(
                                scope.school().value(),
                                run.id().value(),
                                run.app().value(),
                                run.state().name(),
                                run.epoch(),
                                SqlTime.of(run.created()),
                                run.byReference(),
                                json.write(String.class, run.by(), place(scope, run.id(), "by")),
                                json.write(Plan.class, run.plan(), place(scope, run.id(), "plan")),
                                run.plan().basis().occasion().name())
                        .update()
                == 1;
    }

    @Override
    public Optional<Run> find(SchoolScope scope, RunId id) {
        return sql(scope, COLUMNS + "and run_id = ?")
                .params(scope.school().value(), id.value())
                .query((row, _) -> run(scope, row))
                .optional();
    }

    @Override
    public Optional<Run> unfinished(SchoolScope scope, AppId app) {
        return sql(scope, COLUMNS + "and app = ? and ended is null")
                .params(scope.school().value(), app.value())
                .query((row, _) -> run(scope, row))
                .optional();
    }

    @Override
    public List<RunHead> latest(SchoolScope scope, AppId app, int limit) {
        return sql(
                        scope,
                        """
                        select run_id, app, state, created, ended, by_name from run
                        where school_id = ? and app = ? order by created desc, run_id limit ?
                        """)
                .params(scope.school().value(), app.value(), limit)
                .query((row, _) -> head(scope, row))
                .list();
    }

    @Override
    public List<Run> since(SchoolScope scope, AppId app, Instant created) {
        return sql(scope, COLUMNS + "and app = ? and created >= ? order by created, run_id")
                .params(scope.school().value(), app.value(), SqlTime.of(created))
                .query((row, _) -> run(scope, row))
                .list();
    }

    @Override
    public OptionalLong claim(SchoolScope scope, RunId id, String node, Instant now) {
        return sql(
                        scope,
                        """
                        update run set epoch = epoch + 1, node = ?, claimed = ?
                        where school_id = ? and run_id = ? and ended is null
                        returning epoch
                        """)
                .params(node, SqlTime.of(now), scope.school().value(), id.value())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public List<StepEntry> entries(SchoolScope scope, RunId id) {
        return sql(scope, "select step, state, at from run_step where school_id = ? and run_id = ?")
                .params(scope.school().value(), id.value())
                .query((row, _) ->
                        new StepEntry(
                                new StepId(row.getString("step")),
                                codec.read(StepState.class, row.getString("state")),
                                SqlTime.get(row, "at")))
                .list();
    }

    @Override
    public boolean write(SchoolScope scope, RunId id, long epoch, List<StepEntry> entries) {
        if (!holds(scope, id, epoch)) {
            return false;
        }
        sql(
                        scope,
                        """
                        insert into run_step (school_id, run_id, step, state, at)
                        select ?, ?, entry.step, entry.state, entry.at
                        from unnest(?::text[], ?::text[], ?::timestamptz[])
                            as entry (step, state, at)
                        on conflict (school_id, run_id, step) do update
                            set state = excluded.state, at = excluded.at
                        """)
                .params(
                        scope.school().value(),
                        id.value(),
                        entries.stream().map(entry -> entry.step().value()).toArray(String[]::new),
                        entries.stream()
                                .map(entry -> codec.text(StepState.class, entry.state()))
                                .toArray(String[]::new),
                        entries.stream().map(entry -> entry.at().toString()).toArray(String[]::new))
                .update();
        return true;
    }

    @Override
    public boolean begin(SchoolScope scope, RunId id, long epoch, Instant now) {
        return sql(
                                scope,
                                """
                                update run set state = ?, begun = coalesce(begun, ?)
                                where school_id = ? and run_id = ? and epoch = ? and ended is null
                                """)
                        .params(
                                RunState.RUNNING.name(),
                                SqlTime.of(now),
                                scope.school().value(),
                                id.value(),
                                epoch)
                        .update()
                == 1;
    }

    @Override
    public boolean end(SchoolScope scope, RunId id, long epoch, Ending ending, Instant now) {
        return sql(
                                scope,
                                """
                                update run set state = ?, ended = ?, ending = ?
                                where school_id = ? and run_id = ? and epoch = ? and ended is null
                                """)
                        .params(
                                ending.state().name(),
                                SqlTime.of(now),
                                json.write(Ending.class, ending, place(scope, id, "ending")),
                                scope.school().value(),
                                id.value(),
                                epoch)
                        .update()
                == 1;
    }

    /// Holds the run's row until the transaction ends, so that whoever takes the run over waits for
    /// this write, and this write for whoever is taking it over.
    private boolean holds(SchoolScope scope, RunId id, long epoch) {
        return sql(
                        scope,
                        """
                        select epoch from run
                        where school_id = ? and run_id = ? and epoch = ? and ended is null
                        for no key update
                        """)
                .params(scope.school().value(), id.value(), epoch)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private RunHead head(SchoolScope scope, ResultSet row) throws SQLException {
        RunId id = new RunId(row.getObject("run_id", UUID.class));
        return new RunHead(
                id,
                new AppId(row.getString("app")),
                by(scope, id, row),
                SqlTime.get(row, "created"),
                RunState.valueOf(row.getString("state")),
                SqlTime.getNullable(row, "ended"));
    }

    private String by(SchoolScope scope, RunId id, ResultSet row) throws SQLException {
        return json.read(String.class, row.getBytes("by_name"), place(scope, id, "by"));
    }

    private Run run(SchoolScope scope, ResultSet row) throws SQLException {
        RunId id = new RunId(row.getObject("run_id", UUID.class));
        byte @Nullable [] ending = row.getBytes("ending");
        return new Run(
                id,
                new AppId(row.getString("app")),
                json.read(Plan.class, row.getBytes("plan"), place(scope, id, "plan")),
                by(scope, id, row),
                row.getString("by_reference"),
                SqlTime.get(row, "created"),
                RunState.valueOf(row.getString("state")),
                row.getLong("epoch"),
                ending == null ? null : json.read(Ending.class, ending, place(scope, id, "ending")),
                SqlTime.getNullable(row, "ended"));
    }

    private JdbcClient.StatementSpec sql(SchoolScope scope, String sql) {
        return database.ofSchool(scope.school().value()).sql(sql);
    }

    private static String place(SchoolScope scope, RunId id, String column) {
        return scope.school() + "/run/" + id + "/" + column;
    }
}
