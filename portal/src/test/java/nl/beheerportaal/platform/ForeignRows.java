package nl.beheerportaal.platform;

import java.util.List;
import java.util.UUID;
import nl.beheerportaal.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of a school that no test asks for, in every table with school data that work for the whole
/// fleet does not see.
public final class ForeignRows {
    public static final UUID SCHOOL = UUID.fromString("00000000-0000-4000-8000-00000000f0f0");

    private ForeignRows() {}

    static void add(JdbcClient superuser) {
        Rows rows = new Rows(superuser);
        tables(superuser).forEach(table -> rows.insert(table, SCHOOL, 9));
        superuser.sql("update school set number = 999999999").update();
    }

    /// In the order in which they refer to each other.
    public static List<String> tables(JdbcClient superuser) {
        List<String> ofSchools =
                superuser
                        .sql(
                                """
                                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                                    and a.attname = 'school_id' and not a.attisdropped
                                    and (c.relname = 'school' or not exists (
                                        select from pg_policy p
                                        where p.polrelid = c.oid and p.polname = 'fleet'))
                                """)
                        .query((row, _) -> row.getString(1))
                        .list();
        return Rows.inOrderOfReferences(superuser).filter(ofSchools::contains).toList();
    }
}
