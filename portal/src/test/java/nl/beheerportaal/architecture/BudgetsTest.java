package nl.beheerportaal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Heaviness sits in the tail, so the largest file and the longest method have a budget, not the
/// average.
class BudgetsTest {
    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 5;

    /// File or `File.method` → why it may be larger. An exception that is no longer needed fails
    /// the test.
    private static final Map<String, String> EXCEPTIONS =
            Map.of(
                    "AccountHandler.listResources", "the SCIM library's signature",
                    "GroupHandler.listResources", "the SCIM library's signature",
                    "UserHandler.listResources", "the SCIM library's signature",
                    "SignInController.people", "a page of the simulator, mostly markup",
                    "AccountSpec.all", "a table",
                    "LinkActs.notSame", "one parameter for each field of the form",
                    "PupilsActs.group", "one parameter for each field of the form",
                    "TeachersActs.choose", "one parameter for each field of the form");

    private static final List<String> MODULES =
            List.of("portal", "simulator", "demo", "embedded-postgres", "benchmark");

    /// A method's first line at class level or one level deeper: modifiers, type, name, parameters,
    /// opening brace.
    private static final Pattern METHOD =
            Pattern.compile(
                    "(?m)^( {4}| {8})(?!(?:return|new|throw|else|case|if|for|while|switch|try|do|record)\\b)(?!.*\\brecord )"
                            + "[\\w@][\\w<>,.?\\[\\]@ ]* (\\w+)\\(([^;{}]*)\\)[^;{}=]*\\{$");

    @Test
    void noFileIsLongerThanABook() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (Path file : sources()) {
            long lines = Files.readString(file).lines().count();
            if (lines > FILE_LINES && !EXCEPTIONS.containsKey(file.getFileName().toString())) {
                sentences.add(file + " has " + lines + " lines");
            }
        }
        assertThat(sentences).isEmpty();
    }

    @Test
    void noMethodIsLongerThanAScreen() throws IOException {
        assertThat(sources().stream().flatMap(file -> tooMuch(file).stream()).toList()).isEmpty();
    }

    @Test
    void theBudgetBites() {
        String method =
                "    static int f(int a, int b, int c, int d, int e, int g) {\n"
                        + "        a++;\n".repeat(41)
                        + "    }\n";
        assertThat(tooMuch("F", "class F {\n" + method + "}\n"))
                .containsExactly("F.f has 43 lines", "F.f takes 6 parameters");
    }

    private static List<String> tooMuch(Path file) {
        try {
            return tooMuch(
                    file.getFileName().toString().replace(".java", ""), Files.readString(file));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<String> tooMuch(String type, String text) {
        List<String> sentences = new ArrayList<>();
        Matcher method = METHOD.matcher(text);
        while (method.find()) {
            String name = type + "." + method.group(2);
            int end = text.indexOf("\n" + method.group(1) + "}", method.end());
            long lines =
                    text.substring(method.start(), end < 0 ? text.length() : end + 1)
                                    .lines()
                                    .count()
                            + 1;
            if (lines > METHOD_LINES && !EXCEPTIONS.containsKey(name)) {
                sentences.add(name + " has " + lines + " lines");
            }
            int parameters = parameters(method.group(3));
            if (parameters > PARAMETERS && !EXCEPTIONS.containsKey(name)) {
                sentences.add(name + " takes " + parameters + " parameters");
            }
        }
        return sentences;
    }

    /// Commas outside angle brackets and brackets, plus one.
    private static int parameters(String list) {
        if (list.isBlank()) {
            return 0;
        }
        int depth = 0;
        int count = 1;
        for (int at = 0; at < list.length(); at++) {
            char letter = list.charAt(at);
            if (letter == '<' || letter == '(') {
                depth++;
            } else if (letter == '>' || letter == ')') {
                depth--;
            } else if (letter == ',' && depth == 0) {
                count++;
            }
        }
        return count;
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : MODULES) {
            Path main = Path.of("..", module, "src/main/java");
            try (Stream<Path> found = Files.walk(main)) {
                found.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files;
    }
}
