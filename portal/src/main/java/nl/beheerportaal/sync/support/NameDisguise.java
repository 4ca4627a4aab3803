package nl.beheerportaal.sync.support;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.beheerportaal.core.match.NamePrefix;

/// Other words for the words of names: the same word is always replaced by the same other one,
/// whatever its capitals and accents, and those stay where they were. Two words that differ by one
/// letter are replaced by two that differ by one letter, a short form by a short form, an initial
/// by the initial of what its name became; spaces, hyphens and prefixes (*van der*) stay. So what a
/// matcher or a person sees of two spellings stays to be seen, and whose name it was does not.
final class NameDisguise {
    private static final Pattern WORD =
            Pattern.compile("(?i)\\bv[./]? ?d\\b|[\\p{L}\\p{M}]+|[0-9]{3,}");

    private final Map<String, String> others;

    private NameDisguise(Map<String, String> others) {
        this.others = others;
    }

    /// @param texts every text that will be asked for; another text is refused
    /// @param chance what replaces the words; nobody can undo it without the same chance
    static NameDisguise of(Collection<String> texts, RandomGenerator chance) {
        Map<String, Integer> words = new TreeMap<>();
        for (String text : texts) {
            WORD.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> !stays(word))
                    .forEach(word -> words.merge(Spelling.of(word).plain(), 1, Integer::sum));
        }
        return new NameDisguise(new WordMaker(chance, NameDisguise::stays).others(words));
    }

    String of(String text) {
        return WORD.matcher(text).replaceAll(word -> other(word.group()));
    }

    private String other(String word) {
        if (stays(word)) {
            return word;
        }
        Spelling spelling = Spelling.of(word);
        String other = others.get(spelling.plain());
        if (other == null) {
            throw new IllegalArgumentException("a text that was not announced cannot be disguised");
        }
        return spelling.spelled(other);
    }

    /// Words that say nothing of a person: prefixes, years, and what a group is called everywhere.
    private static boolean stays(String word) {
        String plain =
                Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(java.util.Locale.ROOT);
        return plain.matches("v[./ ]+d|20[0-9]{2}")
                || (plain.length() > 1 && NamePrefix.isWord(plain))
                || plain.equals("groep")
                || plain.equals("klas")
                || plain.equals("unit");
    }
}
