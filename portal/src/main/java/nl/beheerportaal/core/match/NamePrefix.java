package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A surname prefix (*voorvoegsel*), whatever its spelling: *van der*, *v.d.*, *vd*, *v/d*.
///
/// @param words the folded words it was written with; empty when there is none
record NamePrefix(List<String> words) {
    static final NamePrefix NONE = new NamePrefix(List.of());

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

    NamePrefix {
        words = List.copyOf(words);
    }

    /// Whether a word can be part of a prefix; one letter only when more follows.
    static boolean isWord(String word) {
        return WHOLE.contains(word) || SHORT.contains(word);
    }

    static boolean isWholeWord(String word) {
        return WHOLE.contains(word) || word.equals("vd");
    }

    boolean isNone() {
        return words.isEmpty();
    }

    String joined() {
        return String.join("", words);
    }

    Likeness to(NamePrefix registered) {
        if (joined().equals(registered.joined())) {
            return Likeness.SAME;
        }
        if (isNone() || registered.isNone()) {
            return Likeness.ONE_MISSING;
        }
        List<String> letters = initials();
        List<String> full = registered.initials();
        if (letters.equals(full) && (abbreviated() || registered.abbreviated())) {
            return Likeness.ABBREVIATED;
        }
        boolean related =
                letters.getFirst().equals(full.getFirst())
                        || letters.getLast().equals(full.getLast());
        return related ? Likeness.RELATED : Likeness.OTHER;
    }

    boolean abbreviated() {
        return words.stream().anyMatch(SHORT::contains);
    }

    /// `v d` for *van der* and *vd*; *het* and *'t* are one word.
    private List<String> initials() {
        List<String> initials = new ArrayList<>();
        for (String word : words) {
            switch (word) {
                case "het", "t" -> initials.add("t");
                case "vd", "vdr", "vdn", "vde", "vande", "vander", "vanden" -> {
                    initials.add("v");
                    initials.add("d");
                }
                case "vt", "vh" -> {
                    initials.add("v");
                    initials.add("t");
                }
                case "dl" -> {
                    initials.add("d");
                    initials.add("l");
                }
                default -> initials.add(word.substring(0, 1));
            }
        }
        return initials;
    }
}
