package nl.basispoortsimulator.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.basispoortsimulator.journal.Journal;
import nl.basispoortsimulator.time.SimulatorClock;
import nl.basispoortsimulator.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What accounts keep, with and without a journal.
class SchoolAccountsTest {

    private static final String CONTENT = "{\"userName\":\"bo\"}";

    private final World world = new SmallWorld().smallWorld();

    @TempDir private Path folder;

    @Test
    void everythingWrittenIsThereAfterARestart() {
        String kept;
        String token;
        try (Journal journal = open()) {
            SchoolAccount vlier = vlier(journal);
            kept = create(vlier, "blijft", "1");
            String gone = create(vlier, "gaat", "2");
            vlier.changeUser(kept, CONTENT, keys("blijft", "1", false));
            vlier.addWork("u-noor", true);
            vlier.putGroup(null, new GroupContent("{}", "6A", "g", List.of(kept, gone)));
            vlier.deleteGroup("g-5a");
            vlier.deleteUser(gone);
            token = vlier.rotateToken();
        }
        try (Journal journal = open()) {
            SchoolAccount vlier = vlier(journal);
            StoredUser user = vlier.userWithExternalId("1").orElseThrow();
            assertThat(user.id()).isEqualTo(kept);
            assertThat(user.keys().active()).isFalse();
            assertThat(user.stamp().version()).isEqualTo(2);
            assertThat(vlier.userWithExternalId("2")).isEmpty();
            assertThat(vlier.user("u-noor").orElseThrow().work().completedAssignments())
                    .isEqualTo(13);
            assertThat(vlier.groupWithExternalId("g").orElseThrow().memberIds())
                    .containsExactly(kept);
            assertThat(vlier.groupsOf(kept)).hasSize(1);
            assertThat(vlier.group("g-5a")).isEmpty();
            assertThat(vlier.accepts(token)).isTrue();
            assertThat(vlier.accepts(SmallWorld.token(SmallWorld.VLIER))).isFalse();
        }
    }

    @Test
    void aResetGoesBackToTheSeed() {
        Journal journal = Journal.inMemory();
        SchoolAccounts accounts = new SchoolAccounts(world, journal, new SimulatorClock(journal));
        create(accounts.account(SmallWorld.APP, SmallWorld.VLIER).orElseThrow(), "nieuw", "1");

        accounts.reset();

        SchoolAccount vlier = accounts.account(SmallWorld.APP, SmallWorld.VLIER).orElseThrow();
        assertThat(vlier.users()).hasSize(3);
        assertThat(vlier.accepts(SmallWorld.token(SmallWorld.VLIER))).isTrue();
    }

    @Test
    void aJournalOfAnotherWorldIsRefusedWithASentence() {
        try (Journal journal = open()) {
            create(vlier(journal), "nieuw", "1");
        }
        World other = new World(8, List.of(), world.apps(), List.of());
        try (Journal journal = open()) {
            assertThatThrownBy(
                            () -> new SchoolAccounts(other, journal, new SimulatorClock(journal)))
                    .hasMessageContaining("taalblobs/k-vlier")
                    .hasMessageContaining("seed");
        }
    }

    @Test
    void manyWritersAtOnceNeverTakeTheSameSeatOrName() throws Exception {
        Journal journal = Journal.inMemory();
        SchoolAccount els =
                new SchoolAccounts(world, journal, new SimulatorClock(journal))
                        .account(SmallWorld.APP, SmallWorld.ELS)
                        .orElseThrow();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Change<StoredUser>>> all =
                    IntStream.range(0, 64)
                            .mapToObj(i ->
                                    threads.submit(() ->
                                            els.createUser(CONTENT, keys("n" + i % 8, null, true))))
                            .toList();
            for (Future<Change<StoredUser>> one : all) {
                one.get();
            }
        }

        assertThat(els.users()).hasSize(3);
        assertThat(els.users().stream().map(user -> user.keys().userName()).distinct()).hasSize(3);
    }

    @Test
    void timesAreTheSimulatorsOwn() {
        Journal journal = Journal.inMemory();
        Instant wall = Instant.parse("2026-11-23T18:00:00Z");
        SimulatorClock clock = new SimulatorClock(journal, InstantSource.fixed(wall));
        clock.advance(Duration.ofDays(250));
        SchoolAccount vlier =
                new SchoolAccounts(world, journal, clock)
                        .account(SmallWorld.APP, SmallWorld.VLIER)
                        .orElseThrow();

        String id = create(vlier, "later", null);

        assertThat(vlier.user(id).orElseThrow().stamp().created())
                .isEqualTo(wall.plus(Duration.ofDays(250)));
    }

    private Journal open() {
        return Journal.open(folder.resolve("journal.jsonl"));
    }

    private SchoolAccount vlier(Journal journal) {
        return new SchoolAccounts(world, journal, new SimulatorClock(journal))
                .account(SmallWorld.APP, SmallWorld.VLIER)
                .orElseThrow();
    }

    private static String create(
            SchoolAccount account, String userName, @Nullable String externalId) {
        if (account.createUser(CONTENT, keys(userName, externalId, true))
                instanceof Change.Done<StoredUser>(StoredUser now)) {
            return now.id();
        }
        throw new AssertionError("could not create " + userName);
    }

    private static StoredUser.Keys keys(
            String userName, @Nullable String externalId, boolean active) {
        return new StoredUser.Keys(userName, externalId, active, true);
    }
}
