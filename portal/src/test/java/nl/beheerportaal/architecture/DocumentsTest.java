package nl.beheerportaal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The documents tell the truth: the glossary is kept to, decisions are dated and real, and no file
/// names how or where the work was done.
class DocumentsTest {
    /// Words that would mislead a newcomer, and the word to use.
    private static final Map<String, String> FALSE_FRIENDS =
            Map.of(
                    "student",
                    "Pupil",
                    "learner",
                    "Pupil",
                    "institution",
                    "School",
                    "customer",
                    "School",
                    "tenant",
                    "School");

    private static final Pattern DECISION =
            Pattern.compile("20\\d\\d-\\d\\d-\\d\\d-[a-z0-9-]+\\.md");

    @Test
    void theGlossaryIsKeptTo() throws IOException {
        Map<String, String> dutch = dutchWords();
        assertThat(dutch).as("GLOSSARY.md has a table").hasSizeGreaterThan(20);
        List<String> sentences = new ArrayList<>();
        for (Path file : javaFiles(Path.of("src/main/java"))) {
            if (!speaksVendor(file)) {
                sentences.addAll(
                        strangers(file.getFileName().toString(), Files.readString(file), dutch));
            }
        }
        assertThat(sentences).isEmpty();
    }

    @Test
    void theGlossaryBites() {
        assertThat(
                        strangers(
                                "F",
                                "class LeerlingStore { int studentCount; String name = \"leerling\"; }",
                                Map.of("leerling", "Pupil")))
                .containsExactlyInAnyOrder(
                        "F says LeerlingStore: write Pupil", "F says studentCount: write Pupil");
    }

    @Test
    void everyDecisionIsDatedShortAndFinished() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../docs/decisions"))) {
            List<Path> decisions = files.toList();
            assertThat(decisions).isNotEmpty();
            for (Path decision : decisions) {
                assertThat(decision.getFileName().toString()).matches(DECISION);
                assertThat(decision)
                        .content()
                        .contains("## Context", "## Decision", "## What we give up")
                        .doesNotContain("Accepted or Rejected", "…fill", "TBD");
                assertThat(Files.readAllLines(decision))
                        .as("%s is one page", decision)
                        .hasSizeLessThan(90);
            }
        }
    }

    /// What is said to be proven by a test that is not there is not proven.
    @Test
    void everyTestThatADocumentNamesIsThere() throws IOException {
        Set<String> tests = new TreeSet<>();
        for (String module : List.of("../portal", "../browser", "../demo", "../simulator")) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/test/java"))) {
                files.map(file -> file.getFileName().toString().replace(".java", ""))
                        .forEach(tests::add);
            }
        }
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("../docs"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
                Pattern.compile("`([A-Z][A-Za-z]*Test)\\b")
                        .matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(test -> !tests.contains(test))
                        .forEach(test -> missing.add(file.getFileName() + " names " + test));
            }
        }
        assertThat(missing).isEmpty();
    }

    /// The wire types are spelled as Basispoort spells them, and the translators beside them read
    /// them.
    private static boolean speaksVendor(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith("Wire.java")
                || (name.endsWith("Translator.java")
                        && file.toString().contains("/connector/basispoort/"));
    }

    /// Identifiers that contain a Dutch word of the glossary or a false friend; strings and
    /// comments may.
    private static List<String> strangers(String file, String text, Map<String, String> dutch) {
        String code =
                text.replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"")
                        .replaceAll("\"(\\\\.|[^\"\\\\])*\"", "\"\"")
                        .replaceAll("(?m)//.*$", "")
                        .replaceAll("(?s)/\\*.*?\\*/", "");
        List<String> sentences = new ArrayList<>();
        Pattern.compile("[A-Za-z][A-Za-z0-9]+")
                .matcher(code)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .forEach(word -> {
                    for (String part : word.split("(?<=[a-z0-9])(?=[A-Z])")) {
                        String lower = part.toLowerCase(java.util.Locale.ROOT);
                        String better = dutch.getOrDefault(lower, FALSE_FRIENDS.get(lower));
                        if (better != null) {
                            sentences.add(file + " says " + word + ": write " + better);
                        }
                    }
                });
        return sentences;
    }

    /// Column one (Dutch, several words apart by commas) → column two (the word in code), where the
    /// two differ.
    private static Map<String, String> dutchWords() throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("../GLOSSARY.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length < 4
                    || cells[1].isBlank()
                    || cells[1].contains("---")
                    || cells[2].contains("in code")) {
                continue;
            }
            String english = cells[2].replace("`", "").strip();
            for (String word : cells[1].split(",")) {
                String lower = word.strip().toLowerCase(java.util.Locale.ROOT);
                if (lower.matches("[a-zë]+")
                        && !english.toLowerCase(java.util.Locale.ROOT).contains(lower)) {
                    words.put(lower, english);
                }
            }
        }
        return words;
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
