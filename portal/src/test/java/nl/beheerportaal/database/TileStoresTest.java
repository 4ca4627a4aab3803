package nl.beheerportaal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.TileDueStore;
import nl.beheerportaal.sync.tile.TileHolderStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class TileStoresTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String TILE = "x9";

    private final Database database = DATABASE.database();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whoSeesATileIsKnownPerSchoolAndTile() {
        TileHolderStore holders = new TileHolderStore(database);
        UUID school = DATABASE.addSchool(1);
        SchoolScope scope = SchoolScope.forJob(new SchoolId(school), "test");
        PersonId noor = new PersonId(9);
        PersonId sem = new PersonId(10);
        database.forSchool(school, () -> holders.intend(scope, TILE, Set.of(noor, sem)));
        database.forSchool(school, () -> holders.granted(scope, TILE, Set.of(noor), NOON));
        assertThat(database.forSchool(school, () -> holders.find(scope, TILE)))
                .isEqualTo(new TileHolderStore.Holders(Set.of(noor), Set.of(sem)));
        database.forSchool(school, () -> holders.gone(scope, TILE, Set.of(noor)));
        assertThat(database.forSchool(school, () -> holders.find(scope, TILE)))
                .isEqualTo(new TileHolderStore.Holders(Set.of(), Set.of(sem)));
        assertThat(database.forSchool(school, () -> holders.find(scope, "another")).intended())
                .isEmpty();
    }

    @Test
    void aSchoolWhoseTilesWaitIsTakenAndDone() {
        TileDueStore due = new TileDueStore(database);
        UUID school = DATABASE.addSchool(2);
        SchoolScope scope = SchoolScope.forJob(new SchoolId(school), "test");
        FleetScope fleet = FleetScope.forJob("test");
        database.forSchool(school, () -> due.ask(scope, NOON));
        TileDueStore.Taken taken =
                database.forFleet(() -> due.take(fleet, NOON, NOON.plusSeconds(60))).orElseThrow();
        assertThat(taken.school().value()).isEqualTo(school);
        assertThat(database.forFleet(() -> due.take(fleet, NOON, NOON.plusSeconds(60)))).isEmpty();
        database.forSchool(school, () -> due.again(scope, taken, NOON.plusSeconds(5), "BUSY"));
        assertThat(database.forSchool(school, () -> due.waiting(scope)))
                .hasValueSatisfying(waiting -> assertThat(waiting.problem()).isEqualTo("BUSY"));
    }
}
