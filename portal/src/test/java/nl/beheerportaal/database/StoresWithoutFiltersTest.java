package nl.beheerportaal.database;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.beheerportaal.platform.ForeignRows;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.platform.WithoutFilters;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Row-level security alone keeps schools apart (ENGINEERING §4): every test that uses the database
/// is done a second time, in a process where the portal's own filters are switched off and where
/// every table holds rows of another school as well. The same results must come out.
@Order(1)
final class StoresWithoutFiltersTest {
    /// Tests that are about something else, each with what.
    private static final Map<String, String> LEFT_OUT =
            Map.ofEntries(
                    entry("nl.beheerportaal.database.StoresWithoutFiltersTest", "this one"),
                    entry(
                            "nl.beheerportaal.database.IsolationTest",
                            "asks without filters as it is"),
                    entry("nl.beheerportaal.database.GoldenSchemaTest", "the tables, not the rows"),
                    entry("nl.beheerportaal.jobs.RunTasksTest", "counts whole tables; run tasks"),
                    entry(
                            "nl.beheerportaal.sync.tile.TilesOfASchoolTest",
                            "a simulator, half a minute"),
                    entry("nl.beheerportaal.AdminTest", "makes a database of its own"),
                    entry("nl.beheerportaal.database.FleetSqlStoreTest", "lists the whole fleet"),
                    entry(
                            "nl.beheerportaal.database.FleetOfTheCountryTest",
                            "lists the whole fleet"),
                    entry("nl.beheerportaal.web.LeadPagesTest", "shows the whole fleet"),
                    entry("nl.beheerportaal.command.AdminCommandsTest", "lists the whole fleet"),
                    entry("nl.beheerportaal.web.ApplicationPagesTest", "shows the whole fleet"),
                    entry("nl.beheerportaal.web.LookingAlongTest", "shows the whole fleet"));

    /// Few would mean that the search for them is broken.
    private static final int AT_LEAST = 50;

    @Test
    void rowLevelSecurityAloneGivesTheSameAnswers() throws Exception {
        Path said = Files.createTempFile("without-filters", ".txt");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dportal.filters.off=true",
                                "-Djava.awt.headless=true",
                                "-cp",
                                classPath(),
                                StoresWithoutFiltersTest.class.getName())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        int code = process.waitFor();
        assertThat(code).as(() -> read(said)).isZero();
        Files.delete(said);
    }

    /// What the other process does.
    public static void main(String[] none) throws IOException {
        foreignRowsAreThereAndTheFiltersAreOff();
        LauncherDiscoveryRequest tests =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(classes().stream().map(name -> selectClass(name)).toList())
                        .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(tests, listener);
        TestExecutionSummary summary = listener.getSummary();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        summary.printFailuresTo(out, 5);
        summary.printTo(out);
        boolean good =
                summary.getTotalFailureCount() == 0 && summary.getTestsSucceededCount() >= AT_LEAST;
        System.exit(good ? 0 : 1);
    }

    /// That the switch is one: past row-level security, a query with a filter finds foreign rows.
    private static void foreignRowsAreThereAndTheFiltersAreOff() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient past =
                    JdbcClient.create(WithoutFilters.over(database.superuserDataSource()));
            for (String table : ForeignRows.tables(database.asSuperuser())) {
                String sql = "select count(*) from " + table + " where school_id = ?";
                long found =
                        past.sql(sql).param(new java.util.UUID(0, 404)).query(Long.class).single();
                if (found == 0) {
                    throw new AssertionError("no foreign row shows in " + table);
                }
            }
        }
    }

    private static List<String> classes() throws IOException {
        Path root = Path.of("target/test-classes");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith("Test.class"))
                    .filter(StoresWithoutFiltersTest::usesTheDatabase)
                    .map(file -> root.relativize(file).toString())
                    .map(file -> file.replace('/', '.').replace(".class", ""))
                    .filter(name -> !LEFT_OUT.containsKey(name))
                    .sorted()
                    .toList();
        }
    }

    private static boolean usesTheDatabase(Path classFile) {
        try {
            return new String(Files.readAllBytes(classFile), StandardCharsets.ISO_8859_1)
                    .contains("nl/beheerportaal/platform/TestDatabase");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String classPath() {
        String ofSurefire = System.getProperty("surefire.test.class.path");
        return ofSurefire == null
                ? System.getProperty("java.class.path")
                : ofSurefire + File.pathSeparator + System.getProperty("java.class.path");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
