package nl.beheerportaal.core.roster;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A name as far as it tells whether two rosters are about the same people: without case, accents
/// and prefixes. Good for counting a whole school and for a veto, never for telling who somebody
/// is.
///
/// @param mark the last word of the surname and the letter the given name begins with; null when
///   there is no name
/// @param words everything of two letters and more
public record RoughName(@Nullable String mark, Set<String> words) {
    public static RoughName of(PersonName name) {
        String surname = plain(name.surname());
        String given = plain(name.callName().isEmpty() ? name.initials() : name.callName());
        String last = surname.substring(surname.lastIndexOf(' ') + 1);
        Set<String> words = new HashSet<>();
        for (String word : (given + " " + surname).split(" ")) {
            if (word.length() > 1) {
                words.add(word);
            }
        }
        return new RoughName(last.isEmpty() ? null : last + " " + first(given), Set.copyOf(words));
    }

    /// Whether the other name has a word of this one, or no word to compare.
    public boolean resembles(PersonName name) {
        RoughName other = of(name);
        return words.isEmpty()
                || other.words.isEmpty()
                || other.words.stream().anyMatch(words::contains);
    }

    private static String first(String given) {
        return given.isEmpty() ? "" : given.substring(0, 1);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
