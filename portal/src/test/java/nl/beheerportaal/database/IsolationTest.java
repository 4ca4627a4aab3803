package nl.beheerportaal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.RuntimeRole;
import nl.beheerportaal.platform.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;

/// A school sees only itself, also when the application forgets to ask for it (PRODUCT §6.13). Runs
/// over every table there is: a new one is tested, or refused, without anybody thinking of it.
@Order(2)
final class IsolationTest {
    /// Tables without school data, each with what it holds instead.
    private static final Map<String, String> OPEN =
            Map.of(
                    "flyway_schema_history", "which migrations ran",
                    "spring_session", "sessions, found by their secret id only",
                    "spring_session_attributes", "who is signed in, found by session only",
                    "scheduled_tasks", "names and times of jobs, our ids only",
                    "used_assertion", "hashes of used sign-in messages",
                    "tile_check", "counts of each tile, of all schools together",
                    "fleet_pause", "whether the publisher put all runs off",
                    "app_rest", "until when each app asked to be left alone",
                    "helpdesk_person", "who works at the helpdesk, of no school",
                    "school_register", "public facts of every school there is");

    /// What work for the whole fleet may see: states and times, never what is in a school.
    private static final Set<String> FLEET =
            Set.of(
                    "school",
                    "mail_queue",
                    "tile_due",
                    "application_link",
                    "school_news",
                    "school_pause",
                    "mail_choice",
                    "look_along",
                    "held",
                    "brake_lowered",
                    "fleet_app",
                    "fleet_failure",
                    "fleet_mail",
                    "fleet_school",
                    "roster_doubt");

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final UUID REGENBOOG = UUID.randomUUID();
    private static final UUID WILGENHOEK = UUID.randomUUID();

    private final Database database = DATABASE.database();

    @BeforeAll
    static void fillEveryTable() {
        Rows rows = new Rows(DATABASE.asSuperuser());
        guarded()
                .forEach(table -> {
                    rows.insert(table, REGENBOOG, 1);
                    rows.insert(table, WILGENHOEK, 2);
                });
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyTableIsGuardedOrListedAsOpen() {
        List<String> unguarded =
                DATABASE.asSuperuser()
                        .sql(
                                """
                                select relname from pg_class
                                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                                    and not (relrowsecurity and relforcerowsecurity)
                                """)
                        .query((row, _) -> row.getString(1))
                        .list();
        assertThat(unguarded)
                .as("a table with school data calls guard_by_school in its migration")
                .containsExactlyInAnyOrderElementsOf(OPEN.keySet());
    }

    @Test
    void noViewLooksPastTheGuard() {
        assertThat(
                        DATABASE.asSuperuser()
                                .sql(
                                        """
                                        select relname from pg_class
                                        where relnamespace = 'public'::regnamespace
                                            and relkind in ('v', 'm')
                                        """)
                                .query((row, _) -> row.getString(1))
                                .list())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void theSchoolComesFirstInTheKey(String table) {
        String first =
                DATABASE.asSuperuser()
                        .sql(
                                """
                                select attname from pg_index
                                join pg_attribute on attrelid = indrelid and attnum = indkey[0]
                                where indrelid = ?::regclass and indisprimary
                                """)
                        .param(table)
                        .query(String.class)
                        .single();
        assertThat(first).isEqualTo("school_id");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aQueryThatForgetsItsFilterSeesOneSchoolOnly(String table) {
        assertThat(seenBy(REGENBOOG, table)).containsExactly(REGENBOOG);
        assertThat(seenBy(WILGENHOEK, table)).containsExactly(WILGENHOEK);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void theFleetSeesStatesOnly(String table) {
        List<UUID> seen =
                database.forFleet(() ->
                        database.ofFleet()
                                .sql("select school_id from " + table)
                                .query((row, _) -> row.getObject(1, UUID.class))
                                .list());
        assertThat(seen).hasSize(FLEET.contains(table) ? 2 : 0);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aQueryOutsideEveryTransactionSeesNothing(String table) {
        assertThat(
                        org.springframework.jdbc.core.simple.JdbcClient.create(
                                        DATABASE.dataSource())
                                .sql("select school_id from " + table)
                                .query((row, _) -> row.getObject(1, UUID.class))
                                .list())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aRowOfAnotherSchoolIsNotWritten(String table) {
        UUID third = UUID.randomUUID();
        assertThatThrownBy(() ->
                        database.forSchool(
                                REGENBOOG,
                                () ->
                                        new Rows(database.ofSchool(REGENBOOG))
                                                .insert(table, third, 3)))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void thePortalWorksAsARoleThatOwnsNothingAndIsBoundLikeAnyOther() {
        RuntimeRole.check(DATABASE.dataSource());
        List<String> owned =
                DATABASE.asSuperuser()
                        .sql(
                                """
                                select relname from pg_class join pg_roles r on r.oid = relowner
                                where rolname = ?
                                """)
                        .param(TestDatabase.RUNTIME)
                        .query((row, _) -> row.getString(1))
                        .list();
        assertThat(owned).isEmpty();
    }

    @Test
    void aPortalThatWouldWorkAsSomebodyMightierDoesNotStart() {
        assertThatThrownBy(() -> RuntimeRole.check(DATABASE.superuserDataSource()))
                .hasMessageContaining("must not be a superuser");
        assertThatThrownBy(() -> RuntimeRole.check(DATABASE.ownerDataSource()))
                .hasMessageContaining("owns");
    }

    static Stream<String> guarded() {
        return Rows.inOrderOfReferences(DATABASE.asSuperuser())
                .filter(table -> !OPEN.containsKey(table));
    }

    private List<UUID> seenBy(UUID school, String table) {
        return database.forSchool(
                school,
                () ->
                        database.ofSchool(school)
                                .sql("select school_id from " + table)
                                .query((row, _) -> row.getObject(1, UUID.class))
                                .list());
    }
}
