package nl.beheerportaal.sync.review;

import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.SchoolScope;

/// What was told, in table `changes_told`.
public final class ChangesToldStore implements ChangesTold {
    private final Database database;

    public ChangesToldStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Told> last(SchoolScope scope, AppId app) {
        return database.ofSchool(scope.school().value())
                .sql("select digest, told from changes_told where school_id = ? and app = ?")
                .params(scope.school().value(), app.value())
                .query((row, _) -> new Told(row.getString("digest"), SqlTime.get(row, "told")))
                .optional();
    }

    @Override
    public void keep(SchoolScope scope, AppId app, Told told) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into changes_told (school_id, app, digest, told)
                        values (?, ?, ?, ?)
                        on conflict (school_id, app) do update
                            set digest = excluded.digest, told = excluded.told
                        """)
                .params(scope.school().value(), app.value(), told.digest(), SqlTime.of(told.at()))
                .update();
    }
}
