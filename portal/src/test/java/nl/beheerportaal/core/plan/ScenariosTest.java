package nl.beheerportaal.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.beheerportaal.regenboog.Applied;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Stories of schools: the folders of `src/test/scenarios`. What is expected stands in `plan.txt`;
/// `-Dscenarios.update=true` writes it anew, to be read before it is kept.
class ScenariosTest {
    private static final Path SCENARIOS = Path.of("src/test/scenarios");

    @TestFactory
    Stream<DynamicTest> everyStoryGivesItsPlan() throws IOException {
        return stories().stream()
                .map(story ->
                        DynamicTest.dynamicTest(
                                story.getFileName().toString(), () -> givesItsPlan(story)));
    }

    @Test
    void thereAreStories() throws IOException {
        assertThat(stories()).hasSizeGreaterThanOrEqualTo(12);
    }

    private static void givesItsPlan(Path story) throws IOException {
        ScenarioText text = ScenarioText.read(story);
        World world = text.world();
        Plan plan = Planner.plan(world, text.day());
        Path expected = story.resolve("plan.txt");
        if (Boolean.getBoolean("scenarios.update")) {
            Files.writeString(expected, PlanText.of(plan));
        }
        assertThat(PlanText.of(plan)).isEqualTo(Files.readString(expected));
        if (!plan.held()) {
            assertThat(Planner.plan(theEnd(world, plan, text.day()), text.day()).runnable())
                    .as("carried out, the story is over")
                    .isEmpty();
        }
    }

    /// The world once it is carried out; whoever got no seat gets one the next night, when somebody
    /// left last.
    private static World theEnd(World world, Plan plan, LocalDate day) {
        World carriedOut = Applied.to(world, plan);
        return plan.holds().stream().anyMatch(Hold.NoSeatLeft.class::isInstance)
                ? Applied.to(carriedOut, Planner.plan(carriedOut, day))
                : carriedOut;
    }

    private static List<Path> stories() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
