package nl.beheerportaal.core.match;

import java.util.List;

/// A folded name with what comparing needs, worked out once.
///
/// @param text all its words in one
/// @param words as they were separated
/// @param letters see [Edits#letterSet]
/// @param sound see [Sounds#of]
record Word(String text, List<String> words, int letters, String sound) {
    static final Word NONE = new Word("", List.of(), 0, "");

    static Word of(List<String> words) {
        if (words.isEmpty()) {
            return NONE;
        }
        String text = String.join("", words);
        return new Word(text, List.copyOf(words), Edits.letterSet(text), Sounds.of(text));
    }

    boolean isNone() {
        return text.isEmpty();
    }

    /// One letter stands for the name.
    boolean isInitial() {
        return text.length() == 1;
    }

    /// Only single letters: *J.P.*
    boolean isInitials() {
        return words.size() > 1 && words.stream().allMatch(word -> word.length() == 1);
    }

    char first() {
        return text.charAt(0);
    }

    boolean isLossy() {
        return text.indexOf(Letters.LOST) >= 0;
    }
}
