package nl.beheerportaal.sync.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.SchoolScope;

/// What is in force in table `confirmed`, what waits to be in table `pending`, what was before in
/// `replaced`.
public final class ConfirmedSqlStore implements ConfirmedStore {
    private final Database database;
    private final EncryptedJson json;

    public ConfirmedSqlStore(Database database, EncryptedJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Optional<Confirmed> find(SchoolScope scope, AppId app) {
        return read(scope, app, "confirmed");
    }

    @Override
    public boolean save(SchoolScope scope, AppId app, Confirmed confirmed, long expectedVersion) {
        String sql =
                expectedVersion == 0
                        ? """
                        insert into confirmed (version, mode, since, content, school_id, app)
                        values (:version, :mode, :since, :content, :school, :app)
                        on conflict do nothing
                        """
                        : """
                        update confirmed
                        set version = :version, mode = :mode, since = :since, content = :content
                        where school_id = :school and app = :app and version = :expected
                        """;
        return database.ofSchool(scope.school().value())
                        .sql(sql)
                        .param("version", confirmed.version())
                        .param("mode", confirmed.selection().mode().name())
                        .param("since", SqlTime.of(confirmed.since()))
                        .param("content", content(scope, app, "confirmed", confirmed))
                        .param("school", scope.school().value())
                        .param("app", app.value())
                        .param("expected", expectedVersion)
                        .update()
                == 1;
    }

    @Override
    public Optional<Confirmed> pending(SchoolScope scope, AppId app) {
        return read(scope, app, "pending");
    }

    @Override
    public void savePending(SchoolScope scope, AppId app, Confirmed confirmed) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into pending (school_id, app, content) values (?, ?, ?)
                        on conflict (school_id, app) do update
                            set content = excluded.content, saved = now()
                        """)
                .params(
                        scope.school().value(),
                        app.value(),
                        content(scope, app, "pending", confirmed))
                .update();
    }

    @Override
    public void dropPending(SchoolScope scope, AppId app) {
        database.ofSchool(scope.school().value())
                .sql("delete from pending where school_id = ? and app = ?")
                .params(scope.school().value(), app.value())
                .update();
    }

    @Override
    public void delete(SchoolScope scope, AppId app) {
        database.ofSchool(scope.school().value())
                .sql("delete from confirmed where school_id = ? and app = ?")
                .params(scope.school().value(), app.value())
                .update();
    }

    @Override
    public void keepReplaced(
            SchoolScope scope, AppId app, UUID run, Replaced replaced, Instant now) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into replaced (school_id, run_id, app, made, content)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        scope.school().value(),
                        run,
                        app.value(),
                        SqlTime.of(now),
                        json.write(Replaced.class, replaced, place(scope, run)))
                .update();
    }

    @Override
    public Optional<Replaced> replaced(SchoolScope scope, UUID run) {
        return database.ofSchool(scope.school().value())
                .sql("select content from replaced where school_id = ? and run_id = ?")
                .params(scope.school().value(), run)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(content -> json.read(Replaced.class, content, place(scope, run)));
    }

    @Override
    public List<UUID> confirmations(SchoolScope scope, AppId app) {
        return database.ofSchool(scope.school().value())
                .sql(
                        """
                        select run_id from replaced where school_id = ? and app = ?
                        order by made desc, run_id
                        """)
                .params(scope.school().value(), app.value())
                .query((row, _) -> row.getObject("run_id", UUID.class))
                .list();
    }

    private static String place(SchoolScope scope, UUID run) {
        return scope.school() + "/replaced/" + run;
    }

    private Optional<Confirmed> read(SchoolScope scope, AppId app, String table) {
        return database.ofSchool(scope.school().value())
                .sql("select content from " + table + " where school_id = ? and app = ?")
                .params(scope.school().value(), app.value())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(content -> json.read(Confirmed.class, content, place(scope, app, table)));
    }

    private byte[] content(SchoolScope scope, AppId app, String table, Confirmed confirmed) {
        return json.write(Confirmed.class, confirmed, place(scope, app, table));
    }

    private static String place(SchoolScope scope, AppId app, String table) {
        return scope.school() + "/" + table + "/" + app;
    }
}
