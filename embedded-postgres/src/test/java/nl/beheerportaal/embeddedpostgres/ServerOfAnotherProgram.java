package nl.beheerportaal.embeddedpostgres;

import java.io.IOException;

/// A program that starts a server and is then killed.
final class ServerOfAnotherProgram {
    private ServerOfAnotherProgram() {}

    public static void main(String[] args) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.temporary());
        System.out.println(server.pid());
        if (System.in.read() < 0) {
            server.stop();
        }
    }
}
