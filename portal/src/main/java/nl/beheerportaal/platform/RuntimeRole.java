package nl.beheerportaal.platform;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Row-level security keeps schools apart only for a role that it binds. A portal that would work
/// as a mightier one says so instead of starting.
public final class RuntimeRole {
    private RuntimeRole() {}

    /// @throws IllegalStateException when the role is a superuser, passes row-level security, or
    ///   owns a table
    public static void check(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        boolean mighty =
                jdbc.sql(
                                "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single();
        if (mighty) {
            throw new IllegalStateException(
                    "spring.datasource.username must not be a superuser nor have BYPASSRLS: nothing would keep schools apart");
        }
        long owned =
                jdbc.sql(
                                """
                                select count(*) from pg_class
                                where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
                                    and pg_get_userbyid(relowner) = current_user
                                """)
                        .query(Long.class)
                        .single();
        if (owned > 0) {
            throw new IllegalStateException(
                    "spring.datasource.username owns tables: the portal works as another role than the owner (docs/operations.md)");
        }
    }
}
