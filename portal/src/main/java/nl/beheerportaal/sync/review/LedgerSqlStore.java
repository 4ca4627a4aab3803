package nl.beheerportaal.sync.review;

import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.school.SchoolScope;

/// Ledgers in table `ledger`.
public final class LedgerSqlStore implements LedgerStore {
    private final Database database;
    private final EncryptedJson json;

    public LedgerSqlStore(Database database, EncryptedJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Ledger find(SchoolScope scope, AppId app) {
        return database.ofSchool(scope.school().value())
                .sql("select content from ledger where school_id = ? and app = ?")
                .params(scope.school().value(), app.value())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(content -> json.read(Ledger.class, content, place(scope, app)))
                .orElseGet(Ledger::empty);
    }

    @Override
    public void save(SchoolScope scope, AppId app, Ledger ledger) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into ledger (school_id, app, content) values (?, ?, ?)
                        on conflict (school_id, app) do update
                            set content = excluded.content, saved = now()
                        """)
                .params(
                        scope.school().value(),
                        app.value(),
                        json.write(Ledger.class, ledger, place(scope, app)))
                .update();
    }

    private static String place(SchoolScope scope, AppId app) {
        return scope.school() + "/ledger/" + app;
    }
}
