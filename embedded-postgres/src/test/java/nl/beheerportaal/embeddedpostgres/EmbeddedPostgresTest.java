package nl.beheerportaal.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedPostgresTest {
    @TempDir Path folder;

    @Test
    void whatWasCommittedIsThereAfterAStopAndAfterAKill() throws SQLException {
        PostgresSettings settings = PostgresSettings.keptIn(folder.resolve("data"));
        try (EmbeddedPostgres first = EmbeddedPostgres.start(settings)) {
            first.createDatabase("school");
            run(first, "create table pupil (id int); insert into pupil values (1)");
        }
        EmbeddedPostgres second = EmbeddedPostgres.start(settings);
        run(second, "insert into pupil values (2)");
        second.kill();
        assertThat(second.isRunning()).isFalse();
        try (EmbeddedPostgres third = EmbeddedPostgres.start(settings)) {
            assertThat(number(third, "select sum(id) from pupil")).isEqualTo(3);
        }
    }

    @Test
    void aServerStartsAgainWhileAChildOfTheKilledOneIsNotGoneYet() throws Exception {
        PostgresSettings settings = PostgresSettings.keptIn(folder.resolve("data")).fast();
        EmbeddedPostgres killed = EmbeddedPostgres.start(settings);
        Path lock = folder.resolve("data").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(lock).getFirst());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> children = server.children().toList();
        children.forEach(child -> signal("STOP", child));
        server.destroyForcibly();
        server.onExit().join();
        Thread later =
                Thread.startVirtualThread(() -> {
                    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                    children.forEach(child -> signal("CONT", child));
                });
        try (EmbeddedPostgres second = EmbeddedPostgres.start(settings)) {
            assertThat(second.isRunning()).isTrue();
            assertThat(Files.readString(folder.resolve("data").resolve("server.log")))
                    .contains("pre-existing shared memory block");
        } finally {
            later.join();
            killed.close();
        }
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aServerIsUtf8WithABuiltInLocaleAndListensOnLoopbackOnly() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.temporary())) {
            server.createDatabase("school");
            assertThat(text(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(text(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(server, "show unix_socket_directories")).isEmpty();
            assertThat(text(server, "select upper('çelik şahin')")).isEqualTo("ÇELIK ŞAHIN");
            assertThat(text(server, "select datlocale from pg_database where datname = 'school'"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void aDatabaseIsCopiedFromATemplate() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.temporary())) {
            server.createDatabase("template");
            try (Connection connection = server.connect("template");
                    Statement statement = connection.createStatement()) {
                statement.execute("create table pupil as select 7 as id");
            }
            server.createDatabase("school", "template");
            assertThat(number(server, "select id from pupil")).isEqualTo(7);
            assertThat(server.hasDatabase("school")).isTrue();
            server.dropDatabase("school");
            assertThat(server.hasDatabase("school")).isFalse();
        }
    }

    @Test
    void aUserIsMadeOnceAndOwnsTheDatabaseItIsGiven() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.temporary())) {
            server.createDatabase("school");
            server.createLogin("keeper", "it's old");
            server.createLogin("keeper", "it's new");
            server.giveDatabase("school", "keeper");
            try (Connection connection =
                            DriverManager.getConnection(
                                    server.jdbcUrl("school"), "keeper", "it's new");
                    Statement statement = connection.createStatement()) {
                statement.execute("create table pupil (id int)");
            }
            assertThat(text(server, "select tableowner from pg_tables where tablename = 'pupil'"))
                    .isEqualTo("keeper");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.temporary())) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(
                                    server.jdbcUrl("postgres"), server.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aTemporaryServerLeavesNothingBehind() {
        EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.temporary());
        long pid = server.pid();
        server.stop();
        server.stop();
        assertThat(server.dataFolder()).doesNotExist();
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void aLockWhoseNumberNowBelongsToAnotherProgramDoesNotStopTheServer() throws IOException {
        PostgresSettings settings = PostgresSettings.keptIn(folder.resolve("data")).fast();
        EmbeddedPostgres.start(settings).kill();
        Path lock = folder.resolve("data").resolve("postmaster.pid");
        String killed = Files.readString(lock);
        String reused = killed.replaceFirst("[0-9]+", Long.toString(ProcessHandle.current().pid()));
        Files.writeString(lock, reused);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings)) {
            assertThat(server.isRunning()).isTrue();
        }
    }

    @Test
    void aTakenPortIsToldWithTheReason() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PostgresSettings settings =
                    PostgresSettings.keptIn(folder.resolve("data"))
                            .fast()
                            .onPort(taken.getLocalPort());
            assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("did not start on port " + taken.getLocalPort())
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void theServerStopsWhenTheProgramThatStartedItIsKilled() throws Exception {
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ServerOfAnotherProgram.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        long pid;
        try (BufferedReader lines = program.inputReader()) {
            pid = Long.parseLong(lines.readLine());
            assertThat(ProcessHandle.of(pid)).isPresent();
            program.destroyForcibly();
        }
        Optional<ProcessHandle> server = ProcessHandle.of(pid);
        if (server.isPresent()) {
            server.get().onExit().get(30, TimeUnit.SECONDS);
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void aFolderWithOtherThingsInItIsLeftAlone() throws IOException {
        Path data = Files.createDirectory(folder.resolve("holiday"));
        Files.writeString(data.resolve("photo"), "sea");
        assertThatThrownBy(() -> EmbeddedPostgres.start(PostgresSettings.keptIn(data)))
                .hasMessageContaining("was not made by this program");
        assertThat(data.resolve("photo")).hasContent("sea");
    }

    private static void run(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.connect("school");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(EmbeddedPostgres server, String sql) throws SQLException {
        return Integer.parseInt(text(server, sql));
    }

    private static String text(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.connect("school");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
