package nl.beheerportaal.demo;

import nl.beheerportaal.embeddedpostgres.EmbeddedPostgres;
import nl.beheerportaal.embeddedpostgres.PostgresSettings;

/// The portal's database, with its two logins: the owner for migrations, the other for the program.
final class Database {
    static final String NAME = "portal";
    static final String OWNER = "portal_owner";
    static final String RUNTIME = "portal_app";

    private Database() {}

    static EmbeddedPostgres start(Stack.Folders folders, Kept kept, boolean temporary) {
        PostgresSettings settings = PostgresSettings.keptIn(folders.data().resolve("postgres"));
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(
                        temporary
                                ? settings.fast()
                                : settings.onPort(kept.port("postgres.port", 5433)));
        postgres.createLogin(OWNER, kept.secret("postgres.owner"));
        postgres.createLogin(RUNTIME, kept.secret("postgres.runtime"));
        if (!postgres.hasDatabase(NAME)) {
            postgres.createDatabase(NAME);
            postgres.giveDatabase(NAME, OWNER);
        }
        return postgres;
    }
}
