package nl.beheerportaal.sync.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.RunId;

/// Worlds in table `run_question`, encrypted.
public final class RunQuestionSqlStore implements RunQuestionStore {
    private final Database database;
    private final EncryptedJson json;

    public RunQuestionSqlStore(Database database, EncryptedJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void keep(SchoolScope scope, RunId run, World world, Instant now) {
        database.ofSchool(scope.school().value())
                .sql("delete from run_question where school_id = ? and made < ?")
                .params(
                        scope.school().value(),
                        SqlTime.of(now.minus(Duration.ofDays(RunQuestionStore.KEPT_DAYS))))
                .update();
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into run_question (school_id, run_id, made, content)
                        values (?, ?, ?, ?)
                        on conflict (school_id, run_id) do update
                            set made = excluded.made, content = excluded.content
                        """)
                .params(
                        scope.school().value(),
                        run.value(),
                        SqlTime.of(now),
                        json.archive(World.class, world, place(scope, run)))
                .update();
    }

    @Override
    public Optional<World> find(SchoolScope scope, RunId run) {
        return database.ofSchool(scope.school().value())
                .sql("select content from run_question where school_id = ? and run_id = ?")
                .params(scope.school().value(), run.value())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(content -> json.read(World.class, content, place(scope, run)));
    }

    private static String place(SchoolScope scope, RunId run) {
        return scope.school() + "/run_question/" + run;
    }
}
