package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A surname taken apart: prefix, core and the parts of a double name, folded.
///
/// @param core the name without its prefix, in one word
/// @param parts the words of a double name without their own prefixes; one for a simple name
record Surname(NamePrefix prefix, Word core, List<Word> parts) {
    /// Written before many Arabic, Berber and Ethiopian names, with or without a space, or not at
    /// all.
    private static final Set<String> ARTICLES =
            Set.of("el", "al", "ben", "bin", "ait", "oulad", "abu", "aboe", "at");

    static final Surname NONE = new Surname(NamePrefix.NONE, Word.NONE, List.of());

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
        return of(new NamePrefix(prefix), words.subList(start, end));
    }

    /// A one-letter word at the end may be an initial as well as a prefix, so only whole words
    /// count.
    private static boolean isPrefixTail(List<String> words, int end) {
        return NamePrefix.isWholeWord(words.get(end - 1));
    }

    static Surname of(NamePrefix prefix, List<String> core) {
        if (core.isEmpty()) {
            return prefix.isNone()
                    ? NONE
                    : new Surname(NamePrefix.NONE, Word.of(prefix.words()), List.of());
        }
        List<Word> parts = new ArrayList<>();
        for (String word : core) {
            boolean own = core.size() > 1 && (NamePrefix.isWord(word) || ARTICLES.contains(word));
            if (!own) {
                parts.add(Word.of(List.of(word)));
            }
        }
        return new Surname(prefix, Word.of(core), parts);
    }

    /// The core without its article; the core itself when it has none.
    String withoutArticle() {
        String text = core.text();
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

    /// Prefix and core in one word, as *Vandenberg* is written.
    String whole() {
        return prefix.joined() + core.text();
    }
}
