package nl.basispoortsimulator.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import nl.basispoortsimulator.Main;
import nl.basispoortsimulator.certificates.Certificates;
import nl.basispoortsimulator.lika.Audience;
import nl.basispoortsimulator.lika.Lika;
import nl.basispoortsimulator.lika.Lika.TileKey;
import nl.basispoortsimulator.permission.Permissions;
import nl.basispoortsimulator.roster.Disguise;
import nl.basispoortsimulator.roster.Disguises;
import nl.basispoortsimulator.roster.Rosters;
import nl.basispoortsimulator.roster.Scenario;
import nl.basispoortsimulator.roster.Scenarios;
import nl.basispoortsimulator.sso.Keys;
import nl.basispoortsimulator.time.SimulatorClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A simulator with a data folder is the same simulator after a restart.
class RestartTest {
    private static final TileKey TILE = new TileKey("taalblobs", null);

    @TempDir Path folder;

    @Test
    void everythingThatWasWrittenIsThereAgain() throws IOException {
        run(context -> {
            context.getBean(Permissions.class).revoke("ctrllearning", 127660);
            context.getBean(Scenarios.class).play(131204, Scenario.PREFIX_IN_SURNAME, null, null);
            context.getBean(Disguises.class).wear(118377, Disguise.EMPTY, 0);
            context.getBean(Lika.class)
                    .changePeople(
                            "ctrllearning", TILE, Audience.Change.ADD, java.util.Set.of(409008L));
            context.getBean(SimulatorClock.class).advance(Duration.ofDays(3));
            context.getBean(Keys.class).moveTo(Keys.Stage.SWITCHED);
        });
        byte[] authority = Files.readAllBytes(folder.resolve("certificates/ca.pem"));
        run(context -> {
            assertThat(context.getBean(Permissions.class).granted("ctrllearning", 127660))
                    .isFalse();
            assertThat(context.getBean(Rosters.class).administration(131204).orElseThrow().pupils())
                    .allMatch(pupil -> pupil.name().prefix() == null);
            assertThat(context.getBean(Disguises.class).worn(118377)).contains(Disguise.EMPTY);
            assertThat(context.getBean(Lika.class).people("ctrllearning", TILE).orElseThrow())
                    .containsExactly(409008L);
            assertThat(context.getBean(SimulatorClock.class).offset())
                    .isEqualTo(Duration.ofDays(3));
            assertThat(context.getBean(Keys.class).stage()).isEqualTo(Keys.Stage.SWITCHED);
            assertThat(context.getBean(Certificates.class).folder().resolve("ca.pem"))
                    .hasBinaryContent(authority);
        });
    }

    private void run(Consumer<ConfigurableApplicationContext> work) throws IOException {
        Path ready = folder.resolve("ready.json");
        Files.deleteIfExists(ready);
        try (ConfigurableApplicationContext context =
                SpringApplication.run(
                        Main.class,
                        "--simulator.port=0",
                        "--simulator.mtls-port=0",
                        "--simulator.smtp-port=0",
                        "--simulator.data=" + folder,
                        "--simulator.ready-file=" + ready)) {
            JsonNode facts = JsonMapper.builder().build().readTree(Files.readString(ready));
            assertThat(facts.path("mtlsPort").asInt()).isPositive();
            assertThat(Path.of(facts.at("/certificates/clientKey").asString())).exists();
            work.accept(context);
        }
    }
}
