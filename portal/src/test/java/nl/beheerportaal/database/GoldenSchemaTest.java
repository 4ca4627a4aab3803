package nl.beheerportaal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.beheerportaal.platform.TestDatabase;
import org.junit.jupiter.api.Test;

/// The schema as the migrations leave it, written from the catalogue: a change of it is seen in
/// review as a change of one file.
final class GoldenSchemaTest {
    private static final Path GOLDEN = Path.of("src/test/resources/db/schema.txt");

    @Test
    void theMigrationsGiveTheSchemaThatWasReviewed() throws IOException {
        String found;
        try (TestDatabase database = TestDatabase.create()) {
            found = schema(database);
        }
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(GOLDEN, found);
        }
        assertThat(found)
                .as("run this test with -Dschema.write=true and review the difference")
                .isEqualTo(Files.exists(GOLDEN) ? Files.readString(GOLDEN) : "");
    }

    private static String schema(TestDatabase database) throws IOException {
        String query = Files.readString(Path.of("src/test/resources/db/schema.sql"));
        List<String> lines =
                database.asSuperuser().sql(query).query((row, _) -> row.getString(1)).list();
        return String.join("\n", lines) + "\n";
    }
}
