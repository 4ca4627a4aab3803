package nl.beheerportaal.sync.fetch;

import java.time.Instant;
import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.SchoolScope;

/// The last complete snapshots in table `snapshot`, one row per side.
public final class SnapshotSqlStore implements SnapshotStore {
    private static final String ROSTER = "roster";

    private final Database database;
    private final EncryptedJson json;

    public SnapshotSqlStore(Database database, EncryptedJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void saveRoster(SchoolScope scope, RosterSnapshot snapshot) {
        byte[] content = json.write(RosterSnapshot.class, snapshot, place(scope, ROSTER));
        save(scope, ROSTER, snapshot.fetched(), content, Counted.of(snapshot));
    }

    @Override
    public Optional<RosterSnapshot> roster(SchoolScope scope) {
        return content(scope, ROSTER)
                .map(content -> json.read(RosterSnapshot.class, content, place(scope, ROSTER)));
    }

    @Override
    public void saveApp(SchoolScope scope, AppSnapshot snapshot) {
        String side = side(snapshot.app());
        byte[] content = json.write(AppSnapshot.class, snapshot, place(scope, side));
        save(scope, side, snapshot.fetched(), content, Counted.of(snapshot));
    }

    @Override
    public Optional<AppSnapshot> app(SchoolScope scope, AppId app) {
        String side = side(app);
        return content(scope, side)
                .map(content -> json.read(AppSnapshot.class, content, place(scope, side)));
    }

    /// What the helpdesk may see of a snapshot.
    private record Counted(int pupils, int teachers) {
        static Counted of(RosterSnapshot roster) {
            return new Counted(roster.pupils().size(), roster.staff().size());
        }

        static Counted of(AppSnapshot app) {
            return new Counted(app.activePupils().size(), app.activeTeachers().size());
        }
    }

    /// Two nodes may read at the same moment; the newer answer stays.
    private void save(
            SchoolScope scope, String side, Instant fetched, byte[] content, Counted counted) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into snapshot (school_id, side, fetched, content, pupils, teachers)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (school_id, side) do update
                            set fetched = excluded.fetched, content = excluded.content,
                                pupils = excluded.pupils, teachers = excluded.teachers
                            where snapshot.fetched <= excluded.fetched
                        """)
                .params(
                        scope.school().value(),
                        side,
                        SqlTime.of(fetched),
                        content,
                        counted.pupils(),
                        counted.teachers())
                .update();
    }

    private Optional<byte[]> content(SchoolScope scope, String side) {
        return database.ofSchool(scope.school().value())
                .sql("select content from snapshot where school_id = ? and side = ?")
                .params(scope.school().value(), side)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /// No app id contains a colon, so no app can pass for the roster.
    private static String side(AppId app) {
        return "app:" + app;
    }

    private static String place(SchoolScope scope, String side) {
        return scope.school() + "/snapshot/" + side;
    }
}
