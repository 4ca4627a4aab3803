package nl.beheerportaal.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import org.jspecify.annotations.Nullable;

/// Schools in table `school`; every change of a permission in `permission_change`.
public final class SchoolSqlStore implements SchoolStore {
    private final Database database;

    public SchoolSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public School get(SchoolScope scope) {
        return database.ofSchool(scope.school().value())
                .sql("select * from school where school_id = ?")
                .param(scope.school().value())
                .query((row, _) -> school(row))
                .single();
    }

    @Override
    public void notePermission(SchoolScope scope, boolean given, Instant now) {
        boolean changed =
                database.ofSchool(scope.school().value())
                                .sql(
                                        """
                                        update school
                                        set permission_given = :given, permission_since = :now
                                        where school_id = :school
                                            and permission_given is distinct from :given
                                        """)
                                .param("given", given)
                                .param("now", SqlTime.of(now))
                                .param("school", scope.school().value())
                                .update()
                        == 1;
        if (changed) {
            database.ofSchool(scope.school().value())
                    .sql(
                            """
                            insert into permission_change (school_id, changed, given)
                            values (?, ?, ?)
                            """)
                    .params(scope.school().value(), SqlTime.of(now), given)
                    .update();
        }
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        update school set permission_checked = ?
                        where school_id = ?
                            and (permission_checked is null or permission_checked < ?)
                        """)
                .params(SqlTime.of(now), scope.school().value(), SqlTime.of(now))
                .update();
    }

    @Override
    public SchoolId put(FleetScope scope, School school) {
        @Nullable SchoolNumber mergedInto = school.mergedInto();
        return database.ofFleet()
                .sql(
                        """
                        insert into school (school_id, number, name, reference, active, merged_into)
                        values (:id, :number, :name, :reference, :active, :mergedInto)
                        on conflict (number) do update
                            set name = excluded.name, reference = excluded.reference,
                                active = excluded.active, merged_into = excluded.merged_into
                        returning school_id
                        """)
                .param("id", school.id().value())
                .param("number", school.number().value())
                .param("name", school.name())
                .param("reference", school.reference())
                .param("active", school.active())
                .param(
                        "mergedInto",
                        mergedInto == null ? null : mergedInto.value(),
                        java.sql.Types.BIGINT)
                .query((row, _) -> id(row))
                .single();
    }

    @Override
    public Optional<SchoolId> find(FleetScope scope, SchoolNumber number) {
        return database.ofFleet()
                .sql("select school_id from school where number = ?")
                .param(number.value())
                .query((row, _) -> id(row))
                .optional();
    }

    @Override
    public List<SchoolId> all(FleetScope scope) {
        return database.ofFleet()
                .sql("select school_id from school order by number")
                .query((row, _) -> id(row))
                .list();
    }

    private static School school(ResultSet row) throws SQLException {
        @Nullable Long mergedInto = row.getObject("merged_into", Long.class);
        return new School(
                id(row),
                new SchoolNumber(row.getLong("number")),
                row.getString("name"),
                row.getString("reference"),
                row.getBoolean("active"),
                mergedInto == null ? null : new SchoolNumber(mergedInto),
                new School.Permission(
                        row.getObject("permission_given", Boolean.class),
                        SqlTime.getNullable(row, "permission_since"),
                        SqlTime.getNullable(row, "permission_checked")));
    }

    private static SchoolId id(ResultSet row) throws SQLException {
        return new SchoolId(row.getObject("school_id", UUID.class));
    }
}
