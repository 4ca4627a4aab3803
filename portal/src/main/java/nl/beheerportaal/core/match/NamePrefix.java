package nl.beheerportaal.core.match;

import java.util.List;
import java.util.Set;

/// A surname prefix (*voorvoegsel*), whatever its spelling: *van der*, *v.d.*, *vd*, *v/d*.
///
/// @param joined the folded words it was written with, in one; empty when there is none
/// @param letters the first letter of each word: `vd` for *van der* and *vd*; *het* is *'t*
/// @param shortened whether any of its words was abbreviated
public record NamePrefix(String joined, String letters, boolean shortened) {
    static final NamePrefix NONE = new NamePrefix("", "", false);

    private static final Set<String> WHOLE =
            Set.of(
                    "van", "de", "der", "den", "het", "ten", "ter", "te", "op", "in", "aan", "by",
                    "uit", "von", "zu", "da", "do", "dos", "das", "du", "di", "la", "le", "les",
                    "los", "del", "della", "vande", "vander", "vanden", "zur", "onder", "over",
                    "voor", "tot", "unter");

    private static final Set<String> SHORT =
            Set.of("v", "d", "t", "vd", "vdr", "vdn", "vde", "vh", "vt", "s", "dl");

    /// How much alike two prefixes are.
    enum Likeness {
        SAME,
        ABBREVIATED,
        ONE_MISSING,
        RELATED,
        OTHER
    }

    static NamePrefix of(List<String> words) {
        if (words.isEmpty()) {
            return NONE;
        }
        StringBuilder letters = new StringBuilder();
        words.forEach(word -> letters.append(letters(word)));
        boolean shortened = words.stream().anyMatch(SHORT::contains);
        return new NamePrefix(String.join("", words), letters.toString(), shortened);
    }

    /// Whether a word can be part of a prefix; one letter only when more follows.
    public static boolean isWord(String word) {
        return WHOLE.contains(word) || SHORT.contains(word);
    }

    static boolean isWholeWord(String word) {
        return WHOLE.contains(word) || word.equals("vd");
    }

    boolean isNone() {
        return joined.isEmpty();
    }

    Likeness to(NamePrefix registered) {
        if (joined.equals(registered.joined)) {
            return Likeness.SAME;
        }
        if (isNone() || registered.isNone()) {
            return Likeness.ONE_MISSING;
        }
        if (letters.equals(registered.letters) && (shortened || registered.shortened)) {
            return Likeness.ABBREVIATED;
        }
        boolean first = letters.charAt(0) == registered.letters.charAt(0);
        boolean last = last(letters) == last(registered.letters);
        return first || last ? Likeness.RELATED : Likeness.OTHER;
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    private static String letters(String word) {
        return switch (word) {
            case "het", "t" -> "t";
            case "vd", "vdr", "vdn", "vde", "vande", "vander", "vanden" -> "vd";
            case "vt", "vh" -> "vt";
            case "dl" -> "dl";
            default -> word.substring(0, 1);
        };
    }
}
