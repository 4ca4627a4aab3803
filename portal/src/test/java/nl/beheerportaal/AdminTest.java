package nl.beheerportaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nl.beheerportaal.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// The command line as an operator types it, with its own configuration file. Alone, for it listens
/// to what the program says.
@Isolated
final class AdminTest {
    @TempDir Path folder;

    private final TestDatabase database = TestDatabase.createEmpty();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        System.setOut(out);
        System.setErr(err);
        database.close();
    }

    @Test
    void aNewDatabaseIsMadeReadyFirstAndThenUsed() throws IOException {
        assertThat(admin("school", "list")).isEqualTo(1);
        assertThat(heard()).contains("A new database is made ready by: admin migrate");
        assertThat(admin("migrate")).isZero();
        assertThat(admin("migrate")).isZero();
        assertThat(admin("school", "list")).isZero();
        assertThat(heard()).contains("0 schools.");
        assertThat(admin("audit", "verify")).isEqualTo(1);
        assertThat(admin("pause", "--all", "--reason", "onderhoud")).isZero();
        assertThat(admin("resume", "--all")).isZero();
    }

    @Test
    void nonsenseIsAnsweredWithWhatThereIs() throws IOException {
        assertThat(admin("school", "sell")).isEqualTo(2);
        assertThat(heard()).contains("There is no command school sell.", "admin school list");
    }

    private int admin(String... words) throws IOException {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.add("--config=" + configuration());
        return Admin.run(arguments);
    }

    private String heard() {
        return said.toString(StandardCharsets.UTF_8);
    }

    /// Only what the database needs: a command asks for no more than it uses.
    private Path configuration() throws IOException {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        return Files.write(
                folder.resolve("portal.properties"),
                List.of(
                        "spring.datasource.url=" + database.jdbcUrl(),
                        "spring.datasource.username=" + TestDatabase.RUNTIME,
                        "spring.datasource.password=" + TestDatabase.PASSWORD,
                        "spring.flyway.user=" + TestDatabase.OWNER,
                        "spring.flyway.password=" + TestDatabase.PASSWORD,
                        "portal.keys.encryption=k1:" + key,
                        "portal.keys.hash=" + key));
    }
}
