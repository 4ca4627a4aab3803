package nl.beheerportaal.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.beheerportaal.embeddedpostgres.EmbeddedPostgres;
import nl.beheerportaal.embeddedpostgres.PostgresSettings;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// A migrated database for one test class: a copy of a template, on one server for the whole test
/// run. Close it after the class.
///
/// ```java
/// private static final TestDatabase DATABASE = TestDatabase.create();
///
/// @AfterAll
/// static void close() {
///     DATABASE.close();
/// }
/// ```
public final class TestDatabase implements AutoCloseable {
    public static final String OWNER = "portal_owner";
    public static final String RUNTIME = "portal_app";
    public static final String PASSWORD = "test";

    /// The test switch: the portal's own `school_id = ?` filters do nothing, and every table holds
    /// rows of another school. What a test then sees is what row-level security shows it.
    public static final boolean FILTERS_OFF = Boolean.getBoolean("portal.filters.off");

    private static final String TEMPLATE = "portal_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final HikariDataSource dataSource;
    private final Database database;

    private TestDatabase(String name, HikariDataSource dataSource) {
        this.name = name;
        this.dataSource = dataSource;
        DataSource asked = FILTERS_OFF ? WithoutFilters.over(dataSource) : dataSource;
        this.database = new Database(asked, new JdbcTransactionManager(asked));
    }

    public static TestDatabase create() {
        String name = "portal_" + NUMBER.incrementAndGet();
        Server.running().createDatabase(name, TEMPLATE);
        return new TestDatabase(name, dataSource(name));
    }

    /// A database as an operator makes it: given to the owner, without a single table.
    public static TestDatabase createEmpty() {
        String name = "portal_" + NUMBER.incrementAndGet();
        Server.running().createDatabase(name);
        Server.running().giveDatabase(name, OWNER);
        return new TestDatabase(name, dataSource(name));
    }

    /// What the portal itself would use: the run-time role, row-level security and all.
    public Database database() {
        return database;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /// SQL as the superuser, past row-level security, to see what is really there.
    public JdbcClient asSuperuser() {
        return JdbcClient.create(superuserDataSource());
    }

    public DataSource superuserDataSource() {
        EmbeddedPostgres server = Server.running();
        return new org.springframework.jdbc.datasource.DriverManagerDataSource(
                server.jdbcUrl(name), server.user(), server.password());
    }

    public DataSource ownerDataSource() {
        return new org.springframework.jdbc.datasource.DriverManagerDataSource(
                Server.running().jdbcUrl(name), OWNER, PASSWORD);
    }

    public String jdbcUrl() {
        return Server.running().jdbcUrl(name);
    }

    /// A fresh school for a test.
    public UUID addSchool(long number) {
        UUID school = UUID.randomUUID();
        asSuperuser()
                .sql(
                        "insert into school (school_id, number, name, reference, active) values (?, ?, ?, '', true)")
                .params(school, number, "De Regenboog " + number)
                .update();
        return school;
    }

    /// Keys any test may use.
    public static Keys keys() {
        byte[] key = new byte[32];
        key[0] = 7;
        return new Keys("t1", Map.of("t1", new Secret(Base64.getEncoder().encodeToString(key))));
    }

    @Override
    public void close() {
        dataSource.close();
        Server.running().dropDatabase(name);
    }

    private static HikariDataSource dataSource(String name) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(Server.running().jdbcUrl(name));
        pool.setUsername(RUNTIME);
        pool.setPassword(PASSWORD);
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(8);
        return pool;
    }

    /// Started at first use; the server itself stops with the test run.
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        static EmbeddedPostgres running() {
            return RUNNING;
        }

        private static EmbeddedPostgres start() {
            EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.temporary());
            server.createLogin(OWNER, PASSWORD);
            server.createLogin(RUNTIME, PASSWORD);
            server.createDatabase(TEMPLATE);
            server.giveDatabase(TEMPLATE, OWNER);
            Flyway.configure()
                    .dataSource(server.jdbcUrl(TEMPLATE), OWNER, PASSWORD)
                    .placeholders(Map.of("runtimeRole", RUNTIME))
                    .load()
                    .migrate();
            if (FILTERS_OFF) {
                ForeignRows.add(
                        JdbcClient.create(
                                new org.springframework.jdbc.datasource.DriverManagerDataSource(
                                        server.jdbcUrl(TEMPLATE),
                                        server.user(),
                                        server.password())));
            }
            return server;
        }
    }
}
