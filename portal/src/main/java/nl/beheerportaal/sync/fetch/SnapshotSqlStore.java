package nl.beheerportaal.sync.fetch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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
    private static final Duration REWRITTEN = Duration.ofDays(7);

    private final Database database;
    private final EncryptedJson json;

    public SnapshotSqlStore(Database database, EncryptedJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void saveRoster(SchoolScope scope, RosterSnapshot snapshot) {
        String fingerprint = snapshot.fingerprint();
        if (!saysTheSame(scope, snapshot, fingerprint)) {
            byte[] content = json.write(RosterSnapshot.class, snapshot, place(scope, ROSTER));
            save(scope, ROSTER, snapshot.fetched(), content, Counted.of(snapshot));
            noteWritten(scope, snapshot, fingerprint);
        }
    }

    /// Most nights nothing changed: then only the times move. Content that is a week old is written
    /// all the same, so that it comes to lie under the key in use.
    private boolean saysTheSame(SchoolScope scope, RosterSnapshot snapshot, String fingerprint) {
        return database.ofSchool(scope.school().value())
                        .sql(
                                """
                                update snapshot set
                                    times = case when fetched <= :fetched then :times else times end,
                                    fetched = greatest(fetched, :fetched)
                                where school_id = :school and side = :side
                                    and fingerprint = :fingerprint and written > :since
                                """)
                        .param("fetched", SqlTime.of(snapshot.fetched()))
                        .param("times", times(snapshot))
                        .param("school", scope.school().value())
                        .param("side", ROSTER)
                        .param("fingerprint", fingerprint)
                        .param("since", SqlTime.of(snapshot.fetched().minus(REWRITTEN)))
                        .update()
                > 0;
    }

    private void noteWritten(SchoolScope scope, RosterSnapshot snapshot, String fingerprint) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        update snapshot
                        set fingerprint = ?, times = ?, written = fetched
                        where school_id = ? and side = ? and fetched = ?
                        """)
                .params(
                        fingerprint,
                        times(snapshot),
                        scope.school().value(),
                        ROSTER,
                        SqlTime.of(snapshot.fetched()))
                .update();
    }

    @Override
    public Optional<RosterSnapshot> roster(SchoolScope scope) {
        return database.ofSchool(scope.school().value())
                .sql(
                        """
                        select content, times from snapshot where school_id = ? and side = ?
                        """)
                .params(scope.school().value(), ROSTER)
                .query((row, _) -> roster(scope, row))
                .optional();
    }

    /// The times beside the content are the newer ones.
    private RosterSnapshot roster(SchoolScope scope, ResultSet row) throws SQLException {
        RosterSnapshot written =
                json.read(RosterSnapshot.class, row.getBytes("content"), place(scope, ROSTER));
        String times = row.getString("times");
        if (times == null) {
            return written;
        }
        String[] parts = times.split(" ", -1);
        return written.saidAgain(
                Instant.parse(parts[0]), Instant.parse(parts[1]), Instant.parse(parts[2]));
    }

    private static String times(RosterSnapshot roster) {
        return roster.mutated() + " " + roster.generated() + " " + roster.fetched();
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
