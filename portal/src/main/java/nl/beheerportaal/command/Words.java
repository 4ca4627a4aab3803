package nl.beheerportaal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of a command, taken apart: what it is about, and its options (`--name value`,
/// `--name=value`, or a bare `--switch`), of which some may be given more than once.
record Words(List<String> plain, Map<String, List<String>> options) {
    Words {
        plain = List.copyOf(plain);
        options = Map.copyOf(options);
    }

    static Words of(List<String> words, Set<String> switches) {
        List<String> plain = new ArrayList<>();
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                plain.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
            String value = equals < 0 ? "" : word.substring(equals + 1);
            if (equals < 0 && !switches.contains(name) && i + 1 < words.size()) {
                value = words.get(++i);
            }
            options.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return new Words(plain, options);
    }

    /// A line of a file as words; quotes keep spaces together.
    static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
                any = true;
            } else if (Character.isWhitespace(letter) && !quoted) {
                if (any || !word.isEmpty()) {
                    words.add(word.toString());
                }
                word.setLength(0);
                any = false;
            } else {
                word.append(letter);
            }
        }
        if (any || !word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    Optional<String> one(String option) {
        return all(option).stream().filter(value -> !value.isBlank()).findFirst();
    }

    /// @throws Misunderstood when it is missing
    String needed(String option) {
        return one(option).orElseThrow(() -> new Misunderstood("--" + option + " is missing"));
    }

    /// @throws Misunderstood when it is missing or no number
    long number(String option) {
        String text = needed(option);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new Misunderstood("--" + option + " is a number, not " + text);
        }
    }

    /// @throws Misunderstood when there is an option the command does not have
    void onlyOptions(Set<String> known) {
        for (String option : options.keySet()) {
            if (!known.contains(option)) {
                throw new Misunderstood("there is no option --" + option + " here");
            }
        }
    }

    /// The words do not make a command. The message is a sentence for the operator.
    static final class Misunderstood extends RuntimeException {
        Misunderstood(String message) {
            super(message);
        }
    }
}
