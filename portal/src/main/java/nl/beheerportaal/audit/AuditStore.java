package nl.beheerportaal.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The chain of each school. Entries are added and read, never changed: the database refuses it.
final class AuditStore {
    private static final String COLUMNS =
            """
            select sequence, happened, actor, action, app, about, detail,
                encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
            from audit_entry
            """;

    private final Database database;

    AuditStore(Database database) {
        this.database = database;
    }

    /// The newest entry. Whoever asks holds it until the transaction ends: nobody else adds to this
    /// school's chain meanwhile.
    ChainRow.Head takeHead(SchoolId school) {
        jdbc(school)
                .sql(
                        """
                        insert into audit_head (school_id, sequence, hash) values (?, 0, ?)
                        on conflict do nothing
                        """)
                .params(school.value(), bytes(ChainHash.START))
                .update();
        return jdbc(school)
                .sql(
                        """
                        select sequence, encode(hash, 'hex') as hash from audit_head
                        where school_id = ? for update
                        """)
                .param(school.value())
                .query(AuditStore::head)
                .single();
    }

    ChainRow.Head head(SchoolId school) {
        return jdbc(school)
                .sql(
                        """
                        select sequence, encode(hash, 'hex') as hash from audit_head
                        where school_id = ?
                        """)
                .param(school.value())
                .query(AuditStore::head)
                .optional()
                .orElse(ChainRow.Head.NONE);
    }

    /// Adds entries and moves the head to the last of them; one statement however many there are.
    void add(SchoolId school, List<ChainRow> rows) {
        jdbc(school)
                .sql(
                        """
                        insert into audit_entry (school_id, sequence, happened, actor, action, app,
                            about, detail, previous, hash)
                        select ?, sequence, happened::timestamptz, actor, action, nullif(app, ''),
                            string_to_array(about, ','), detail,
                            decode(previous, 'hex'), decode(hash, 'hex')
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[])
                            as t (sequence, happened, actor, action, app, about, detail, previous,
                                hash)
                        """)
                .params(
                        school.value(),
                        rows.stream().map(ChainRow::sequence).toArray(Long[]::new),
                        texts(rows, row -> row.happened().toString()),
                        texts(rows, ChainRow::actor),
                        texts(rows, ChainRow::action),
                        texts(rows, row -> row.app() == null ? "" : row.app()),
                        texts(rows, row -> String.join(",", row.about())),
                        texts(rows, ChainRow::detail),
                        texts(rows, ChainRow::previous),
                        texts(rows, ChainRow::hash))
                .update();
        ChainRow.Head head = rows.getLast().head();
        jdbc(school)
                .sql("update audit_head set sequence = ?, hash = ? where school_id = ?")
                .params(head.sequence(), bytes(head.hash()), school.value())
                .update();
    }

    /// At most `limit` entries after one, oldest first.
    List<ChainRow> after(SchoolId school, long sequence, int limit) {
        return jdbc(school)
                .sql(COLUMNS + "where school_id = ? and sequence > ? order by sequence limit ?")
                .params(school.value(), sequence, limit)
                .query(AuditStore::row)
                .list();
    }

    /// At most `limit` entries before one, newest first.
    List<ChainRow> before(SchoolId school, long sequence, int limit) {
        return jdbc(school)
                .sql(
                        COLUMNS
                                + "where school_id = ? and sequence < ? order by sequence desc limit ?")
                .params(school.value(), sequence, limit)
                .query(AuditStore::row)
                .list();
    }

    /// Every entry about any of these references, oldest first.
    List<ChainRow> about(SchoolId school, List<String> references) {
        return jdbc(school)
                .sql(COLUMNS + "where school_id = ? and about && ?::text[] order by sequence")
                .params(school.value(), references.toArray(String[]::new))
                .query(AuditStore::row)
                .list();
    }

    private JdbcClient jdbc(SchoolId school) {
        return database.ofSchool(school.value());
    }

    private static ChainRow.Head head(ResultSet row, int number) throws SQLException {
        return new ChainRow.Head(row.getLong("sequence"), row.getString("hash"));
    }

    private static ChainRow row(ResultSet row, int number) throws SQLException {
        Array about = row.getArray("about");
        return new ChainRow(
                row.getLong("sequence"),
                SqlTime.get(row, "happened"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("app"),
                Arrays.asList((String[]) about.getArray()),
                row.getString("detail"),
                row.getString("previous"),
                row.getString("hash"));
    }

    private static String[] texts(List<ChainRow> rows, Function<ChainRow, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
