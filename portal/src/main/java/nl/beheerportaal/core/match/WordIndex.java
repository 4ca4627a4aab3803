package nl.beheerportaal.core.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The words of a roster's names, found by what they have in common with a typed one. Two words
/// that are anything but [Level#OTHER] share one of their [WordKeys]. Sharing one proves nothing:
/// what is found is compared in full.
final class WordIndex {
    private final KeyTable table;

    /// Names with a word that any word may be like.
    private final BitSet always = new BitSet();

    private final BitSet all = new BitSet();

    /// A word, not [Word#NONE], and the number of the name it is of.
    record Numbered(Word word, int name) {}

    WordIndex(List<Numbered> words) {
        int[][] keys = new int[words.size()][];
        for (int i = 0; i < keys.length; i++) {
            Word word = words.get(i).word();
            boolean many = WordKeys.tooMany(word);
            if (many) {
                always.set(words.get(i).name());
            }
            all.set(words.get(i).name());
            keys[i] = many ? new int[0] : WordKeys.of(word);
        }
        table = table(words, keys);
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

    private static KeyTable table(List<Numbered> words, int[][] keysOf) {
        int size = Arrays.stream(keysOf).mapToInt(keys -> keys.length).sum();
        int[] keys = new int[size];
        int[] names = new int[size];
        int start = 0;
        for (int i = 0; i < keysOf.length; i++) {
            int end = start + keysOf[i].length;
            System.arraycopy(keysOf[i], 0, keys, start, keysOf[i].length);
            Arrays.fill(names, start, end, words.get(i).name());
            start = end;
        }
        return new KeyTable(keys, names);
    }
}
