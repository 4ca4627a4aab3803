package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.List;

/// A surname taken apart: prefix, core and the parts of a double name, folded.
///
/// @param core the name without its prefix, in one word
/// @param whole prefix and core in one word, as *Vandenberg* is written
/// @param bare the core without its article; the core itself when it has none
/// @param parts the words of a double name without their own prefixes; one for a simple name
record Surname(NamePrefix prefix, Word core, Word whole, String bare, List<Word> parts) {
    /// Written before many Arabic, Berber and Ethiopian names, with or without a space, or not at
    /// all.
    private static final List<String> ARTICLES =
            List.of("el", "al", "ben", "bin", "ait", "oulad", "abu", "aboe", "at");

    static final Surname NONE = new Surname(NamePrefix.NONE, Word.NONE, Word.NONE, "", List.of());

    Surname {
        parts = List.copyOf(parts);
    }

    /// Reads the words of a surname; a prefix may stand first, or last as after a comma.
    static Surname of(List<String> words) {
        int start = 0;
        while (start < words.size() - 1 && NamePrefix.isWord(words.get(start))) {
            start++;
        }
        int end = words.size();
        if (start == 0) {
            while (end > 1 && NamePrefix.isWord(words.get(end - 1)) && isPrefixTail(words, end)) {
                end--;
            }
        }
        List<String> prefix = new ArrayList<>(words.subList(0, start));
        prefix.addAll(words.subList(end, words.size()));
        return of(prefix, words.subList(start, end));
    }

    /// A one-letter word at the end may be an initial as well as a prefix, so only whole words
    /// count.
    private static boolean isPrefixTail(List<String> words, int end) {
        return NamePrefix.isWholeWord(words.get(end - 1));
    }

    private static Surname of(List<String> prefix, List<String> core) {
        if (core.isEmpty()) {
            return NONE;
        }
        List<Word> parts = new ArrayList<>();
        for (String word : core) {
            boolean own = core.size() > 1 && (NamePrefix.isWord(word) || ARTICLES.contains(word));
            if (!own) {
                parts.add(Word.of(List.of(word)));
            }
        }
        Word name = Word.of(core);
        List<String> all = new ArrayList<>(prefix);
        all.addAll(core);
        Word whole = prefix.isEmpty() ? name : Word.of(List.of(String.join("", all)));
        return new Surname(NamePrefix.of(prefix), name, whole, bare(name.text()), parts);
    }

    private static String bare(String text) {
        for (String article : ARTICLES) {
            if (text.startsWith(article) && text.length() >= article.length() + 3) {
                return text.substring(article.length());
            }
        }
        return text;
    }

    boolean isNone() {
        return core.isNone();
    }

    boolean isDouble() {
        return parts.size() > 1;
    }
}
