package nl.beheerportaal.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes a row of any table from the catalogue, the same for the same school, so that rows that
/// refer to each other fit. A row that the tables themselves wrote already stays.
public final class Rows {
    /// Columns whose checks allow only some values; SQL expressions.
    private static final Map<String, String> SPECIAL =
            Map.of(
                    "coordinator.language", "'nl'",
                    "audit_name.erased", "null",
                    "school.merged_into", "null");

    private final JdbcClient jdbc;

    public Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String table, UUID school, int number) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        jdbc.sql(
                        """
                        select attname, format_type(atttypid, null) as type from pg_attribute
                        where attrelid = ?::regclass and attnum > 0 and not attisdropped
                            and attgenerated = ''
                        order by attnum
                        """)
                .param(table)
                .query(row -> {
                    String column = row.getString("attname");
                    names.add(column);
                    values.add(
                            column.equals("school_id")
                                    ? "'" + school + "'"
                                    : SPECIAL.getOrDefault(
                                            table + "." + column,
                                            value(row.getString("type"), number)));
                });
        jdbc.sql(
                        "insert into %s (%s) values (%s) on conflict do nothing"
                                .formatted(
                                        table, String.join(", ", names), String.join(", ", values)))
                .update();
    }

    /// Every table of the schema, those that are referred to first.
    public static Stream<String> inOrderOfReferences(JdbcClient jdbc) {
        Set<String> done = new HashSet<>();
        List<String> order = new ArrayList<>();
        List<String> all =
                jdbc.sql(
                                """
                                select relname from pg_class
                                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                                order by relname
                                """)
                        .query((row, _) -> row.getString(1))
                        .list();
        while (order.size() < all.size()) {
            int before = order.size();
            for (String table : all) {
                if (!done.contains(table) && done.containsAll(referredTo(jdbc, table))) {
                    done.add(table);
                    order.add(table);
                }
            }
            if (order.size() == before) {
                throw new AssertionError("tables refer to each other in a circle");
            }
        }
        return order.stream();
    }

    private static List<String> referredTo(JdbcClient jdbc, String table) {
        return jdbc.sql(
                        """
                        select confrelid::regclass::text from pg_constraint
                        where conrelid = ?::regclass and contype = 'f' and confrelid <> conrelid
                        """)
                .param(table)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String value(String type, int number) {
        return switch (type) {
            case "uuid" -> "'00000000-0000-0000-0000-00000000000" + number + "'";
            case "bytea" -> "'\\x0" + number + "'";
            case "boolean" -> "true";
            case "bigint", "integer", "smallint" -> Integer.toString(number);
            case "timestamp with time zone" -> "'2026-11-23T12:00:0" + number + "Z'";
            case "date" -> "'2026-11-2" + number + "'";
            case "jsonb", "json" -> "'{}'";
            case "text[]" -> "'{x" + number + "}'";
            case "text", "character", "character varying" -> "'x" + number + "'";
            default -> throw new AssertionError("teach Rows a value of type " + type);
        };
    }
}
