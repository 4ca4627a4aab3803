package nl.beheerportaal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beheerportaal.web.words.Language;
import nl.beheerportaal.web.words.Words;
import org.junit.jupiter.api.Test;

/// Every text exists in both languages and is used somewhere.
class MessagesTest {
    private static final Words DUTCH = new Words(Language.DUTCH);
    private static final Words ENGLISH = new Words(Language.ENGLISH);
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-zA-Z0-9]+(?:\\.[A-Za-z0-9_]+)*\\.?)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(new TreeSet<>(ENGLISH.keys())).isEqualTo(new TreeSet<>(DUTCH.keys()));
    }

    @Test
    void bothLanguagesFillInTheSameThings() {
        for (String key : DUTCH.keys()) {
            assertThat(arguments(ENGLISH.text(key))).as(key).isEqualTo(arguments(DUTCH.text(key)));
        }
    }

    @Test
    void everyTextIsWellFormed() {
        for (Words words : List.of(DUTCH, ENGLISH)) {
            for (String key : words.keys()) {
                String text = words.text(key);
                assertThat(text)
                        .as(key + " holds an apostrophe that eats what follows")
                        .doesNotContain("'");
                for (int number : List.of(0, 1, 2, 1204)) {
                    Object[] numbers = {number, number, number, number};
                    assertThat(new MessageFormat(text, words.language().locale()).format(numbers))
                            .as(key)
                            .doesNotContain("{");
                }
            }
        }
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> literals = literals();
        Set<String> unused = new TreeSet<>();
        for (String key : DUTCH.keys()) {
            boolean used =
                    literals.contains(key)
                            || literals.stream()
                                    .anyMatch(literal ->
                                            literal.endsWith(".") && key.startsWith(literal))
                            || numbered(key, literals)
                            || suffixed(key, literals);
            if (!used) {
                unused.add(key);
            }
        }
        assertThat(unused).as("texts nobody shows").isEmpty();
    }

    /// `"step.name" + number`.
    private static boolean numbered(String key, Set<String> literals) {
        return key.matches(".*[0-9]") && literals.contains(key.substring(0, key.length() - 1));
    }

    /// `bundle.key() + ".hint"`, `"trouble." + kind + ".title"`, `key + ".vh"`.
    private static boolean suffixed(String key, Set<String> literals) {
        int dot = key.lastIndexOf('.');
        String parent = dot < 0 ? "" : key.substring(0, dot);
        int first = parent.indexOf('.');
        return List.of(".vh", ".hint", ".title", ".text").stream().anyMatch(key::endsWith)
                && (literals.contains(parent)
                        || (first > 0 && literals.contains(parent.substring(0, first + 1))));
    }

    private static Set<String> literals() throws IOException {
        try (Stream<Path> java = Files.walk(Path.of("src/main/java/nl/beheerportaal/web"));
                Stream<Path> jte = Files.walk(Path.of("src/main/jte"))) {
            return Stream.concat(java, jte)
                    .filter(Files::isRegularFile)
                    .flatMap(MessagesTest::literals)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> literals(Path file) {
        try {
            Matcher matcher = LITERAL.matcher(Files.readString(file));
            return matcher.results().map(result -> result.group(1)).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
