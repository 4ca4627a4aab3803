package nl.beheerportaal.sync.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Makes the words that stand in for others: as long, with the first letter that all words with
/// that first letter get, and as near to each other as the words they stand for.
final class WordMaker {
    private static final String VOWELS = "aeiou";
    private static final String CONSONANTS = "bdfghjklmnprstvwz";
    private static final int TRIES = 200;

    private final RandomGenerator chance;
    private final Predicate<String> reserved;
    private final Map<Character, Character> firsts = new HashMap<>();
    private final List<Character> unused = new ArrayList<>();
    private final Map<String, String> made = new HashMap<>();
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /// @param reserved words that mean something by themselves, and so stand in for nothing
    WordMaker(RandomGenerator chance, Predicate<String> reserved) {
        this.chance = chance;
        this.reserved = reserved;
        for (char letter = 'a'; letter <= 'z'; letter++) {
            unused.add(letter);
        }
    }

    /// @param words plain, with how often each occurs: the commonest of several near ones is the
    ///   one the others differ from
    Map<String, String> others(Map<String, Integer> words) {
        words.entrySet().stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Map.Entry<String, Integer> word) -> -word.getValue())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .forEach(this::add);
        return Map.copyOf(made);
    }

    private void add(String word) {
        String other = Character.isDigit(word.charAt(0)) ? digits(word) : letters(word);
        made.put(word, other);
        taken.add(other);
        byFirst.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(word);
    }

    private String digits(String word) {
        for (int length = word.length(); ; length++) {
            for (int i = 0; i < TRIES; i++) {
                StringBuilder text = new StringBuilder();
                while (text.length() < length) {
                    text.append((char) ('0' + chance.nextInt(10)));
                }
                if (isFree(text.toString())) {
                    return text.toString();
                }
            }
        }
    }

    private String letters(String word) {
        if (word.length() == 1) {
            String initial = String.valueOf(first(word.charAt(0)));
            return isFree(initial) ? initial : fresh(word, 2);
        }
        for (String base : byFirst.getOrDefault(word.charAt(0), List.of())) {
            String near = near(word, base);
            if (near != null) {
                return near;
            }
        }
        return fresh(word.substring(0, 1), word.length());
    }

    /// What stands for the base, changed as the word differs from it; null when it differs more.
    private @Nullable String near(String word, String base) {
        Nearness how = Nearness.of(word, base);
        String other = made.get(base);
        if (how == null || other == null || base.length() != other.length()) {
            return null;
        }
        for (int i = 0; i < TRIES; i++) {
            String changed = how.applied(other, this::anyLetter);
            if (isFree(changed)) {
                return changed;
            }
        }
        return null;
    }

    private String fresh(String start, int length) {
        for (int longer = length; ; longer++) {
            for (int i = 0; i < TRIES; i++) {
                StringBuilder text = new StringBuilder().append(first(start.charAt(0)));
                while (text.length() < longer) {
                    boolean afterVowel = VOWELS.indexOf(text.charAt(text.length() - 1)) >= 0;
                    text.append(from(afterVowel ? CONSONANTS : VOWELS));
                }
                if (isFree(text.toString())) {
                    return text.toString();
                }
            }
        }
    }

    private boolean isFree(String word) {
        return !taken.contains(word) && !reserved.test(word);
    }

    /// Signs that are no letters of ours share what is left, and then each other's.
    private char first(char letter) {
        return firsts.computeIfAbsent(
                letter,
                _ -> unused.isEmpty() ? anyLetter() : unused.remove(chance.nextInt(unused.size())));
    }

    private char anyLetter() {
        return from(chance.nextBoolean() ? VOWELS : CONSONANTS);
    }

    private char from(String letters) {
        return letters.charAt(chance.nextInt(letters.length()));
    }
}
