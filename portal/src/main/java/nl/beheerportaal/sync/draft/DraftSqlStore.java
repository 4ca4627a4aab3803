package nl.beheerportaal.sync.draft;

import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.SchoolScope;

/// Drafts in table `draft`.
public final class DraftSqlStore implements DraftStore {
    private final Database database;
    private final EncryptedJson json;

    public DraftSqlStore(Database database, EncryptedJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Optional<Draft> find(SchoolScope scope, AppId app, Occasion occasion) {
        return database.ofSchool(scope.school().value())
                .sql(
                        """
                        select content from draft
                        where school_id = ? and app = ? and occasion = ?
                        """)
                .params(scope.school().value(), app.value(), occasion.name())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(content -> json.read(Draft.class, content, place(scope, app, occasion)));
    }

    @Override
    public boolean save(
            SchoolScope scope, AppId app, Occasion occasion, Draft draft, long expectedVersion) {
        String sql =
                expectedVersion == 0
                        ? """
                        insert into draft (version, saved, content, school_id, app, occasion)
                        values (:version, :saved, :content, :school, :app, :occasion)
                        on conflict do nothing
                        """
                        : """
                        update draft set version = :version, saved = :saved, content = :content
                        where school_id = :school and app = :app and occasion = :occasion
                            and version = :expected
                        """;
        return database.ofSchool(scope.school().value())
                        .sql(sql)
                        .param("version", draft.version())
                        .param("saved", SqlTime.of(draft.saved()))
                        .param(
                                "content",
                                json.write(Draft.class, draft, place(scope, app, occasion)))
                        .param("school", scope.school().value())
                        .param("app", app.value())
                        .param("occasion", occasion.name())
                        .param("expected", expectedVersion)
                        .update()
                == 1;
    }

    @Override
    public void delete(SchoolScope scope, AppId app, Occasion occasion) {
        database.ofSchool(scope.school().value())
                .sql("delete from draft where school_id = ? and app = ? and occasion = ?")
                .params(scope.school().value(), app.value(), occasion.name())
                .update();
    }

    private static String place(SchoolScope scope, AppId app, Occasion occasion) {
        return scope.school() + "/draft/" + app + "/" + occasion;
    }
}
