package nl.beheerportaal.school;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.SqlTime;

/// Staff lists in table `staff_list`, encrypted.
public final class StaffSqlStore implements StaffStore {
    private final Database database;
    private final EncryptedJson json;

    public StaffSqlStore(Database database, EncryptedJson json) {
        this.database = database;
        this.json = json;
    }

    /// Two nodes may read at the same moment; the newer list stays.
    @Override
    public void keep(SchoolScope scope, List<StaffMember> staff, Instant read) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into staff_list (school_id, fetched, content) values (?, ?, ?)
                        on conflict (school_id) do update
                            set fetched = excluded.fetched, content = excluded.content
                            where staff_list.fetched <= excluded.fetched
                        """)
                .params(
                        scope.school().value(),
                        SqlTime.of(read),
                        json.write(Kept.class, new Kept(staff, read), place(scope)))
                .update();
    }

    @Override
    public Optional<Kept> last(SchoolScope scope) {
        return database.ofSchool(scope.school().value())
                .sql("select content from staff_list where school_id = ?")
                .param(scope.school().value())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(content -> json.read(Kept.class, content, place(scope)));
    }

    private static String place(SchoolScope scope) {
        return scope.school() + "/staff_list";
    }
}
