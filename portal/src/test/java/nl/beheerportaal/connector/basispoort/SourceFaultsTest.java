package nl.beheerportaal.connector.basispoort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.Sanity;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.regenboog.Applied;
import nl.beheerportaal.web.review.HoldWords;
import nl.beheerportaal.web.words.FailureWords;
import nl.beheerportaal.web.words.Language;
import nl.beheerportaal.web.words.Words;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

/// A school whose everybody is in the app, and then an answer that is not true of it: through the
/// real reader, translator, sanity and planner, nobody is removed, nobody is made, and the screen
/// says why. The table is kept in `docs/source-faults.md`; `-Dupdate=true` writes it.
@Order(2)
class SourceFaultsTest {
    private static final Path TABLE = Path.of("../docs/source-faults.md");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Words DUTCH = new Words(Language.DUTCH);
    private static final World SETTLED = settled();

    /// What became of an answer: what the helpdesk sees, what the coordinator reads, and what the
    /// plan would do.
    private record Came(String code, String sentence, List<Step> steps) {}

    static Stream<String> faults() {
        return SourceFaults.all().keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void nobodyIsRemovedAndTheScreenSaysWhy(String name) {
        for (Occasion occasion : List.of(Occasion.AUTOMATIC, Occasion.CHANGES, Occasion.WIZARD)) {
            Came came = cameOf(Objects.requireNonNull(SourceFaults.all().get(name)), occasion);
            assertThat(came.steps()).as("%s, %s", name, occasion).isEmpty();
            assertThat(came.sentence()).as(name).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void thereAreFiftyAndTheTableIsAsWritten() throws IOException {
        Map<String, String> faults = SourceFaults.all();
        assertThat(faults).hasSizeGreaterThanOrEqualTo(50);
        List<String> rows = new ArrayList<>();
        faults.forEach((name, body) -> {
            Came came = cameOf(body, Occasion.AUTOMATIC);
            rows.add("| %s | `%s` | %s |".formatted(name, came.code(), came.sentence()));
        });
        String table = HEAD + String.join("\n", rows) + "\n";
        if (Boolean.getBoolean("update")) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table);
    }

    @Test
    void theTruthGoesThrough() {
        Came came = cameOf(PaperSchool.document().toString(), Occasion.AUTOMATIC);
        assertThat(came).isEqualTo(new Came("", "", List.of()));
    }

    private static final String HEAD =
            """
            # What Basispoort can give wrong, and what the portal makes of it

            A school of 200 pupils and 16 staff stands in the app as it stands in Basispoort. Then Basispoort
            answers one of these. In no row is anybody removed or made, whether a run has a person or not.
            Written by `SourceFaultsTest`.

            | the answer | code | what the coordinator reads |
            | --- | --- | --- |
            """;

    private static Came cameOf(String body, Occasion occasion) {
        RosterSnapshot roster;
        try {
            roster = Sanity.judged(PaperSchool.read(body), SETTLED.roster(), TODAY);
        } catch (JacksonException | IOException unreadable) {
            Failure failure =
                    new Failure(Failure.Kind.BROKEN_ANSWER, "basispoort", 200, "unreadable", null);
            return new Came(
                    failure.kind().name(), DUTCH.text(FailureWords.now(failure)), List.of());
        }
        Plan plan =
                Planner.plan(
                        SETTLED.withSnapshots(roster, SETTLED.app()).withOccasion(occasion), TODAY);
        HoldWords words = new HoldWords(DUTCH, "Taalblobs");
        String sentences =
                plan.holds().stream().map(words::of).distinct().collect(Collectors.joining(" "));
        String codes =
                plan.holds().stream().map(SourceFaultsTest::code).collect(Collectors.joining(", "));
        return new Came(codes, sentences, plan.runnable());
    }

    private static String code(Hold hold) {
        return switch (hold) {
            case Hold.RosterDoubted(var doubt) -> doubt.code();
            case Hold.RosterIncomplete(var defects) -> "RosterIncomplete" + defects;
            default -> hold.toString();
        };
    }

    /// After a first synchronisation that made everybody.
    private static World settled() {
        try {
            RosterSnapshot roster = PaperSchool.read(PaperSchool.document().toString());
            AppSnapshot app =
                    new AppSnapshot(
                            new AppId("taalblobs"),
                            List.of(),
                            List.of(),
                            Set.of(),
                            new Licence.WholeSchool(null),
                            PaperSchool.NOW,
                            Completeness.complete());
            World empty =
                    new World(
                            PaperSchool.SCHOOL,
                            Occasion.WIZARD,
                            true,
                            roster,
                            app,
                            Links.none(),
                            Decisions.none(),
                            Selection.empty(Mode.EVERYTHING),
                            Ledger.empty(),
                            Limits.standard());
            World world = Applied.to(empty, Planner.plan(empty, TODAY));
            assertThat(world.app().accounts()).hasSize(PaperSchool.PUPILS + PaperSchool.STAFF);
            return world;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
