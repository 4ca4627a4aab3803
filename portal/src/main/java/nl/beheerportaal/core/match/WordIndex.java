package nl.beheerportaal.core.match;

import java.util.BitSet;

/// The words of a roster's names, found by what they have in common with a typed one. Two words
/// that are anything but [Level#OTHER] share one of their [WordKeys]. Sharing one proves nothing:
/// what is found is compared in full.
final class WordIndex {
    private final KeyTable table = new KeyTable();

    /// Names with a word that any word may be like.
    private final BitSet always = new BitSet();

    private final BitSet all = new BitSet();

    /// @param name the number of the name that it is a word of
    void put(Word word, int name) {
        if (word.isNone()) {
            return;
        }
        all.set(name);
        if (WordKeys.tooMany(word)) {
            always.set(name);
            return;
        }
        for (int key : WordKeys.of(word)) {
            table.put(key, name);
        }
    }

    /// Adds the names with a word that may have something in common with the typed one.
    void find(Word typed, BitSet found) {
        if (WordKeys.tooMany(typed) || typed.initials()) {
            found.or(all);
            return;
        }
        found.or(always);
        for (int key : WordKeys.of(typed)) {
            table.find(key, found);
        }
    }
}
