package nl.beheerportaal.embeddedpostgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// A PostgreSQL server that lives as long as the program that started it, on 127.0.0.1 only. For
/// the demo and the tests; production brings its own.
///
/// The server is a direct child with a real process number, so that a test can kill it. It also
/// stops by itself when the program that started it is killed.
public final class EmbeddedPostgres implements AutoCloseable {
    private final DataFolder data;
    private final boolean temporary;
    private final int port;
    private final ServerProcess process;
    private final Thread atExit = new Thread(this::stop, "stop-embedded-postgres");

    private EmbeddedPostgres(DataFolder data, boolean temporary, int port, ServerProcess process) {
        this.data = data;
        this.temporary = temporary;
        this.port = port;
        this.process = process;
    }

    /// Starts a server and waits until it answers. Unpacks the programs and makes the data folder
    /// where needed; about two seconds the first time, a third of a second later.
    ///
    /// @throws IllegalStateException when it cannot start: in the message why, with the end of its
    ///   log
    public static EmbeddedPostgres start(PostgresSettings settings) {
        try {
            Path binaries = Binaries.unpacked(settings.cache());
            Path kept = settings.data();
            Path folder = kept == null ? temporaryFolder() : kept;
            DataFolder data = new DataFolder(folder, binaries);
            data.prepare(settings.durable());
            data.recoverStaleLock();
            int port = settings.port() == 0 ? freePort() : settings.port();
            ServerProcess process =
                    ServerProcess.start(data, binaries, port, settings.durable(), kept == null);
            EmbeddedPostgres server = new EmbeddedPostgres(data, kept == null, port, process);
            Runtime.getRuntime().addShutdownHook(server.atExit);
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", e);
        }
    }

    public int port() {
        return port;
    }

    /// The process number of the server itself.
    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    public Path dataFolder() {
        return data.path();
    }

    /// The superuser.
    public String user() {
        return "postgres";
    }

    public String password() {
        try {
            return data.password();
        } catch (IOException e) {
            throw new IllegalStateException("the data folder lacks its password", e);
        }
    }

    /// Without user and password.
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public void createDatabase(String name) {
        createDatabase(name, "template1");
    }

    /// Makes a database as a copy of another, to which nobody may be connected meanwhile.
    public void createDatabase(String name, String template) {
        execute("create database %s template %s".formatted(quoted(name), quoted(template)));
    }

    /// Makes a user that may log in, or gives an existing one this password.
    public void createLogin(String name, String password) {
        String role = quoted(name);
        execute(
                """
                do $do$ begin
                    create role %s login;
                exception when duplicate_object then null;
                end $do$
                """
                        .formatted(role));
        execute("alter role %s login password '%s'".formatted(role, password.replace("'", "''")));
    }

    /// Hands a database with its public schema to a user, who may then make tables in it.
    public void giveDatabase(String name, String owner) {
        execute("alter database %s owner to %s".formatted(quoted(name), quoted(owner)));
    }

    public boolean hasDatabase(String name) {
        try (Connection connection = connect("postgres");
                var query =
                        connection.prepareStatement(
                                "select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded PostgreSQL does not answer", e);
        }
    }

    /// Removes a database, ending the connections to it.
    public void dropDatabase(String name) {
        execute("drop database if exists %s with (force)".formatted(quoted(name)));
    }

    /// A connection of the superuser.
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user(), password());
    }

    /// Ends all connections, writes everything down and stops (PostgreSQL's *fast shutdown*).
    /// Stopping twice is no error.
    public void stop() {
        process.stop();
        if (temporary) {
            Folders.delete(data.path());
        }
        if (!Thread.currentThread().equals(atExit)) {
            forgetAtExit();
        }
    }

    /// Ends the server as a power cut would: nothing is written down first. The data stay.
    public void kill() {
        process.kill();
        forgetAtExit();
    }

    @Override
    public void close() {
        stop();
    }

    private void forgetAtExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // the program is ending already
        }
    }

    private void execute(String sql) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded PostgreSQL refused: " + sql, e);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static Path temporaryFolder() throws IOException {
        return Files.createTempDirectory("embedded-postgres");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
