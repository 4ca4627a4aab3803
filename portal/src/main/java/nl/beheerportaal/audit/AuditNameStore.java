package nl.beheerportaal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The names beside the chain: noted once, perhaps erased, never changed.
final class AuditNameStore {
    private final Database database;

    AuditNameStore(Database database) {
        this.database = database;
    }

    /// One row.
    ///
    /// @param subject keyed hash of who it is; `same` of who and of the name
    /// @param name encrypted, in Base64; null, like both hashes, once erased
    record Row(
            String reference,
            @Nullable String subject,
            @Nullable String same,
            @Nullable String name,
            @Nullable Instant erased) {}

    /// The rows with any of these hashes in `same`.
    List<Row> same(SchoolId school, Collection<String> hashes) {
        return find(school, "same", hashes);
    }

    /// The rows with any of these hashes in `subject`.
    List<Row> ofSubject(SchoolId school, Collection<String> hashes) {
        return find(school, "subject", hashes);
    }

    List<Row> referred(SchoolId school, Collection<String> references) {
        return find(school, "reference", references);
    }

    void add(SchoolId school, List<Row> rows, Instant noted) {
        jdbc(school)
                .sql(
                        """
                        insert into audit_name (school_id, noted, reference, subject, same, name)
                        select ?, ?, reference, subject, same, decode(name, 'base64')
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[])
                            as t (reference, subject, same, name)
                        """)
                .params(
                        school.value(),
                        SqlTime.of(noted),
                        texts(rows, Row::reference),
                        texts(rows, Row::subject),
                        texts(rows, Row::same),
                        texts(rows, Row::name))
                .update();
    }

    /// References of the subjects none of whose names stands in an entry since then.
    ///
    /// @param present hashes of subjects to leave out
    List<String> unmentioned(SchoolId school, Instant since, Collection<String> present) {
        return jdbc(school)
                .sql(
                        """
                        with of_subject as (
                            select subject, array_agg(reference) as names from audit_name
                            where school_id = ? and erased is null
                                and not subject = any(?::text[])
                            group by subject having max(noted) < ?)
                        select unnest(names) from of_subject s where not exists (
                            select from audit_entry e where e.school_id = ? and e.happened >= ?
                                and (e.about && s.names or e.actor = any(s.names)))
                        """)
                .params(
                        school.value(),
                        present.toArray(String[]::new),
                        SqlTime.of(since),
                        school.value(),
                        SqlTime.of(since))
                .query((row, _) -> row.getString(1))
                .list();
    }

    void erase(SchoolId school, List<String> references, Instant now) {
        jdbc(school)
                .sql(
                        """
                        update audit_name
                        set name = null, subject = null, same = null, erased = ?
                        where school_id = ? and reference = any(?::text[]) and erased is null
                        """)
                .params(SqlTime.of(now), school.value(), references.toArray(String[]::new))
                .update();
    }

    private List<Row> find(SchoolId school, String column, Collection<String> values) {
        return jdbc(school)
                .sql(
                        "select reference, subject, same, encode(name, 'base64') as name, erased "
                                + "from audit_name where school_id = ? and "
                                + column
                                + " = any(?::text[])")
                .params(school.value(), values.toArray(String[]::new))
                .query(AuditNameStore::row)
                .list();
    }

    private JdbcClient jdbc(SchoolId school) {
        return database.ofSchool(school.value());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("reference"),
                row.getString("subject"),
                row.getString("same"),
                row.getString("name"),
                SqlTime.getNullable(row, "erased"));
    }

    private static String[] texts(List<Row> rows, Function<Row, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
