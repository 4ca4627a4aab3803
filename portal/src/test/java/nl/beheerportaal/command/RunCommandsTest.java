package nl.beheerportaal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.regenboog.LaterWorld;
import nl.beheerportaal.school.ConnectionSqlStore;
import nl.beheerportaal.school.PauseStore;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolSqlStore;
import nl.beheerportaal.sync.StoredValues;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunSqlStore;
import nl.beheerportaal.sync.support.RunExport;
import nl.beheerportaal.sync.support.RunQuestionSqlStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunCommandsTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final AtomicLong NUMBER = new AtomicLong(7_000);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir private Path folder;

    private final Database database = DATABASE.database();
    private final Codec codec = StoredValues.codec();
    private final EncryptedJson json = new EncryptedJson(codec, new Cipher(TestDatabase.keys()));
    private final RunSqlStore runs = new RunSqlStore(database, json, codec);
    private final RunQuestionSqlStore questions = new RunQuestionSqlStore(database, json);
    private final List<AuditAction> recorded = new ArrayList<>();
    private final long number = NUMBER.incrementAndGet();
    private final SchoolScope school =
            SchoolScope.forJob(new SchoolId(DATABASE.addSchool(number)), "test");
    private final World world = LaterWorld.small(5, Occasion.CHANGES);
    private final RunCommands commands =
            new RunCommands(
                    new Tools.Tables(
                            database,
                            new SchoolSqlStore(database),
                            new ConnectionSqlStore(database, json, codec),
                            (_, _) -> {},
                            () -> new PauseStore(database)),
                    () ->
                            new RunExport(
                                    database,
                                    new RunExport.Stores(
                                            runs,
                                            questions,
                                            (_, events, _) ->
                                                    events.stream()
                                                            .map(AuditEvent::action)
                                                            .forEach(recorded::add)),
                                    codec,
                                    () -> new Random(1),
                                    Clock.fixed(NOON, ZoneOffset.UTC)));

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aRunIsTakenOutWithoutNamesAndGivesTheSamePlan() throws IOException {
        RunId run = stored(DeRegenboog.TODAY);
        Path file = folder.resolve("run.json");
        assertThat(export(run, file).code()).isZero();
        assertThat(recorded).containsExactly(AuditAction.RUN_EXPORTED);
        assertThat(Files.readString(file))
                .doesNotContain("ketenid", Long.toString(world.school().value()), "coordinator:");
        assertThat(replay(file, "--show").lines())
                .anyMatch(line -> line.startsWith("keep a"))
                .last()
                .isEqualTo("It is the plan that was made then.");
    }

    @Test
    void anotherPlanThanThatOfThenIsSaid() throws IOException {
        Path file = folder.resolve("run.json");
        export(stored(DeRegenboog.TODAY), file);
        String changed =
                Files.readString(file).replace("\"permitted\":true", "\"permitted\":false");
        Files.writeString(file, changed);
        assertThat(replay(file).code()).isEqualTo(1);
        assertThat(replay(file).lines()).last().asString().contains("ANOTHER");
    }

    @Test
    void nothingIsOverwrittenAndNothingElseIsTakenForARun() throws IOException {
        Path file = folder.resolve("run.json");
        Files.writeString(file, "{\"version\":1");
        assertThat(export(stored(DeRegenboog.TODAY), file).lines())
                .containsExactly(file + " exists already.");
        assertThat(replay(file).lines()).singleElement().asString().contains("is not a run");
        assertThat(replay(folder.resolve("none.json")).code()).isEqualTo(1);
        assertThat(recorded).isEmpty();
    }

    @Test
    void whatIsTooLongAgoIsForgottenAndAnotherSchoolsRunIsNotThere() {
        RunId old = stored(DeRegenboog.TODAY);
        database.forSchool(
                school.school().value(),
                () -> {
                    Instant later = NOON.plus(Duration.ofDays(61));
                    questions.keep(school, new RunId(UUID.randomUUID()), world, later);
                    return later;
                });
        assertThat(export(old, folder.resolve("old.json")).lines())
                .singleElement()
                .asString()
                .contains("is not kept");
        RunId unknown = new RunId(UUID.randomUUID());
        assertThat(export(unknown, folder.resolve("no.json")).lines())
                .containsExactly("The school has no run " + unknown + ".");
    }

    private RunId stored(LocalDate day) {
        RunId id = new RunId(UUID.randomUUID());
        Run run = Run.waiting(id, Planner.plan(world, day), "Beheerportaal", "job:test", NOON);
        database.forSchool(
                school.school().value(),
                () -> {
                    questions.keep(school, id, world, NOON);
                    return runs.create(school, run);
                });
        return id;
    }

    private Answer export(RunId run, Path file) {
        return commands.export(
                Words.of(
                        List.of(
                                "run",
                                "export",
                                "--school=" + number,
                                "--run=" + run,
                                "--file=" + file),
                        java.util.Set.of()));
    }

    private Answer replay(Path file, String... more) {
        List<String> words = new ArrayList<>(List.of("run", "replay", "--file=" + file));
        words.addAll(List.of(more));
        return commands.replay(Words.of(words, java.util.Set.of("show")));
    }
}
