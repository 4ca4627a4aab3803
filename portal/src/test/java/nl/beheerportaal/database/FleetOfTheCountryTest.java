package nl.beheerportaal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.MailHashStore;
import nl.beheerportaal.school.helpdesk.FleetFilter;
import nl.beheerportaal.school.helpdesk.FleetQuestion;
import nl.beheerportaal.school.helpdesk.FleetSqlStore;
import nl.beheerportaal.school.helpdesk.TroubleSqlStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The helpdesk's questions on the whole country: 6,600 schools, two apps each (PRODUCT §7). The
/// list itself has to look at every school, because what waits longest comes first; everything that
/// is about one school goes by an index. Prints what it took.
final class FleetOfTheCountryTest {
    private static final int SCHOOLS = 6_600;
    private static final FleetScope FLEET = FleetScope.forJob("test");
    private static final KeyedHash HASHES = new KeyedHash(TestDatabase.keys());

    /// Generous: other work runs on the same machine. An index that is lost costs more.
    private static final Duration MOST = Duration.ofSeconds(10);

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final Database database = DATABASE.database();
    private final FleetSqlStore fleet = new FleetSqlStore(database);
    private final Map<String, Double> took = new TreeMap<>();

    @BeforeAll
    static void theCountry() {
        for (String sql :
                List.of(
                        """
                        insert into school (school_id, number, name, reference, active,
                            permission_given)
                        select gen_random_uuid(), 100000 + n, 'School ' || n || ' te Plaats ' || n %% 900,
                            '', true, n %% 50 > 0 from generate_series(1, %d) n
                        """
                                .formatted(SCHOOLS),
                        // before the fleet: its trigger writes the fleet anew from tables that are
                        // empty here
                        """
                        insert into held select school_id, 'taalblobs', 'f',
                            case when number % 300 = 0 then 'WAITING' else 'OVER' end,
                            now(), null, 12, 1, 0, 0 from school
                        """,
                        """
                        insert into fleet_app (school_id, app, account, connected, licence, mode,
                            mode_since, run_state, run_ended, failed, held_since, pupils, teachers)
                        select school_id, app, md5(number || app), now(), '', 'EVERYTHING', now(),
                            case when number % 40 = 0 then 'PARTIAL' else 'DONE' end,
                            now() - number * interval '1 second', 0,
                            case when number % 60 = 0 then now() end, 212, 21
                        from school, unnest(array['taalblobs', 'rekenblobs']) app
                        """,
                        "insert into fleet_school (school_id, roster_read) select school_id, now()"
                                + " from school",
                        """
                        insert into fleet_mail select school_id, 'staff', 'h1:' || md5(number::text)
                        from school
                        """,
                        "analyze")) {
            DATABASE.asSuperuser().sql(sql).update();
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theWholeListIsThereWithinAMomentAndOneSchoolGoesByAnIndex() {
        FleetQuestion all = FleetQuestion.all();
        assertThat(timed("counts", () -> fleet.counts(FLEET, all)).values())
                .as("two lines for each school")
                .satisfies(counts ->
                        assertThat(counts.stream().mapToInt(Integer::intValue).sum())
                                .isEqualTo(2 * SCHOOLS));
        assertThat(timed("first page", () -> fleet.lines(FLEET, all, 0, 25))).hasSize(25);
        assertThat(timed("last page", () -> fleet.lines(FLEET, all, 2 * SCHOOLS - 25, 25)))
                .hasSize(25);
        assertThat(timed("held", () -> fleet.lines(FLEET, all.of(FleetFilter.HELD), 0, 25)))
                .hasSize(25);
        FleetQuestion search = new FleetQuestion("plaats 77", "", FleetFilter.ALL);
        assertThat(timed("search", () -> fleet.lines(FLEET, search, 0, 25))).isNotEmpty();

        byIndex("one school", "school", () -> fleet.ofSchool(FLEET, new SchoolNumber(104_200)));
        MailHashStore mail = new MailHashStore(database, HASHES);
        byIndex("mail", "fleet_mail", () -> mail.schools(FLEET, "wie@school.example", 8));
        byIndex("held runs", "held", () -> new TroubleSqlStore(database).held(FLEET, 200));

        took.forEach(
                (what, millis) -> System.out.printf("result fleet.%s %.0f ms%n", what, millis));
        assertThat(took.values()).allMatch(millis -> millis < MOST.toMillis());
    }

    /// The second time: what a helpdesk meets all day.
    private <T> T timed(String what, Supplier<T> question) {
        database.forFleet(question);
        long begin = System.nanoTime();
        T answer = database.forFleet(question);
        took.put(what, (System.nanoTime() - begin) / 1e6);
        return answer;
    }

    private void byIndex(String what, String table, Supplier<?> question) {
        timed(what, question);
        long scans =
                database.forFleet(() -> {
                    long before = scans(table);
                    var _ = question.get();
                    return scans(table) - before;
                });
        assertThat(scans).as(what + " reads all of " + table).isZero();
    }

    /// How often this transaction read a table from end to end.
    private long scans(String table) {
        return database.ofFleet()
                .sql("select seq_scan from pg_stat_xact_user_tables where relname = ?")
                .param(table)
                .query(Long.class)
                .single();
    }
}
