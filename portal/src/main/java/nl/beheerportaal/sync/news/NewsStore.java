package nl.beheerportaal.sync.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.FleetScope;
import org.jspecify.annotations.Nullable;

/// Which school was looked at when, in table `school_news`, and which of the schools on a list are
/// ours.
public final class NewsStore {
    private final Database database;

    public NewsStore(Database database) {
        this.database = database;
    }

    /// A school of ours.
    ///
    /// @param given whether it shares its roster, as far as we know; null when nobody asked
    public record Known(SchoolId id, SchoolNumber number, @Nullable Boolean given) {}

    /// A school whose turn it is.
    ///
    /// @param changed when its data had last changed at the look before; null at the first
    public record Due(SchoolId id, SchoolNumber number, @Nullable Instant changed) {}

    /// Those of these schools that are ours.
    List<Known> known(FleetScope scope, Set<SchoolNumber> numbers) {
        return database.ofFleet()
                .sql(
                        """
                        select school_id, number, permission_given from school
                        where number = any (?) order by number
                        """)
                .param(numbers.stream().map(SchoolNumber::value).toArray(Long[]::new))
                .query((row, _) ->
                        new Known(
                                id(row),
                                new SchoolNumber(row.getLong("number")),
                                row.getObject("permission_given", Boolean.class)))
                .list();
    }

    /// Takes the connected schools that were looked at longest ago, and notes that they are looked
    /// at now.
    ///
    /// @param before only those not looked at since
    List<Due> take(FleetScope scope, Instant now, Instant before, int most) {
        return database.ofFleet()
                .sql(
                        """
                        with due as (
                            select s.school_id, s.number, n.changed
                            from school s left join school_news n using (school_id)
                            where (n.looked is null or n.looked < ?) and s.active
                                and s.permission_given is not false
                            order by n.looked nulls first, s.number limit ?
                        ), noted as (
                            insert into school_news (school_id, looked)
                            select school_id, ? from due
                            on conflict (school_id) do update set looked = excluded.looked
                        )
                        select * from due order by number
                        """)
                .params(SqlTime.of(before), most, SqlTime.of(now))
                .query((row, _) ->
                        new Due(
                                id(row),
                                new SchoolNumber(row.getLong("number")),
                                SqlTime.getNullable(row, "changed")))
                .list();
    }

    void changed(FleetScope scope, SchoolId school, Instant moment) {
        database.ofFleet()
                .sql("update school_news set changed = ? where school_id = ?")
                .params(SqlTime.of(moment), school.value())
                .update();
    }

    /// How many schools there are to look at.
    int count(FleetScope scope) {
        return database.ofFleet().sql("select count(*) from school").query(Integer.class).single();
    }

    private static SchoolId id(ResultSet row) throws SQLException {
        return new SchoolId(row.getObject("school_id", UUID.class));
    }
}
