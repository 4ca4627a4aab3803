package nl.beheerportaal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

final class DatabaseTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final UUID REGENBOOG = DATABASE.addSchool(1);
    private static final UUID WILGENHOEK = DATABASE.addSchool(2);

    private final Database database = DATABASE.database();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aStoreOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> database.ofSchool(REGENBOOG))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("works inside a transaction of school " + REGENBOOG);
        assertThatThrownBy(database::ofFleet).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTransactionOfOneSchoolDoesNoWorkOfAnother() {
        assertThatThrownBy(() ->
                        database.forSchool(
                                REGENBOOG, () -> database.forSchool(WILGENHOEK, this::numbers)))
                .hasMessageContaining("cannot do the work of school " + WILGENHOEK);
        assertThatThrownBy(() ->
                        database.forSchool(REGENBOOG, () -> database.ofSchool(WILGENHOEK).sql("")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTransactionInsideOneOfTheSameSchoolJoinsIt() {
        assertThatThrownBy(() ->
                        database.forSchool(
                                REGENBOOG,
                                () -> {
                                    database.forSchool(REGENBOOG, () -> rename("Ander"));
                                    throw new IllegalArgumentException("afterwards");
                                }))
                .hasMessage("afterwards");
        assertThat(database.forSchool(REGENBOOG, this::name)).isEqualTo("De Regenboog 1");
    }

    @Test
    void theSchoolOfATransactionDoesNotLingerOnItsConnection() {
        database.forSchool(REGENBOOG, this::name);
        assertThat(database.forFleet(() -> setting(database.ofFleet(), "app.school"))).isEmpty();
        assertThat(
                        database.forSchool(
                                WILGENHOEK,
                                () -> setting(database.ofSchool(WILGENHOEK), "app.fleet")))
                .isEmpty();
    }

    @Test
    void thePortalWorksAsARoleThatOwnsNothingAndSkipsNoPolicy() {
        boolean bound =
                database.forFleet(() ->
                        database.ofFleet()
                                .sql(
                                        """
                                        select not rolsuper and not rolbypassrls
                                            and not exists (
                                                select from pg_class
                                                where relowner = pg_roles.oid)
                                        from pg_roles where rolname = current_user
                                        """)
                                .query(Boolean.class)
                                .single());
        assertThat(bound).isTrue();
    }

    private long numbers() {
        return 0;
    }

    private void rename(String name) {
        database.ofSchool(REGENBOOG).sql("update school set name = ?").param(name).update();
    }

    private String name() {
        return database.ofSchool(REGENBOOG)
                .sql("select name from school")
                .query(String.class)
                .single();
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select coalesce(current_setting(?, true), '')")
                .param(name)
                .query(String.class)
                .single();
    }
}
