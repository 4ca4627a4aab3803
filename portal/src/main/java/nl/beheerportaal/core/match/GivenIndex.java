package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The given names of a roster, each once, and how they compare with a typed one. Most have nothing
/// in common with it, which is seen without comparing them.
final class GivenIndex {
    private final List<GivenName> names;

    /// The whole names, and the first words of those that have several.
    private final WordIndex words;

    /// Those that have several words, by each of them.
    private final Map<String, BitSet> byWord = new HashMap<>();

    private final BitSet none = new BitSet();
    private final Map<Integer, BitSet> bySpelling = new HashMap<>();
    private final Map<Integer, BitSet> byFamily = new HashMap<>();

    GivenIndex(List<GivenName> names) {
        this.names = List.copyOf(names);
        List<WordIndex.Numbered> numbered = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            GivenName name = names.get(i);
            if (!name.whole().isNone()) {
                numbered.add(new WordIndex.Numbered(name.whole(), i));
            }
            if (name.several()) {
                numbered.add(new WordIndex.Numbered(name.first(), i));
                put(byWord, name.whole().words(), i);
            }
            none.set(i, name.whole().isNone());
            put(bySpelling, name.spellings(), i);
            put(byFamily, name.families(), i);
        }
        words = new WordIndex(numbered);
    }

    /// @return the level of every name
    Level[] levels(GivenName typed) {
        Level[] levels = new Level[names.size()];
        Arrays.fill(levels, typed.whole().isNone() ? Level.ABSENT : Level.OTHER);
        if (!typed.whole().isNone()) {
            BitSet compared = compared(typed);
            for (int i = compared.nextSetBit(0); i >= 0; i = compared.nextSetBit(i + 1)) {
                levels[i] = names.get(i).level(typed);
            }
        }
        return levels;
    }

    private BitSet compared(GivenName typed) {
        BitSet compared = (BitSet) none.clone();
        take(bySpelling, typed.spellings(), compared);
        take(byFamily, typed.families(), compared);
        words.find(typed.whole(), compared);
        if (typed.several()) {
            words.find(typed.first(), compared);
            take(byWord, typed.whole().words(), compared);
        }
        return compared;
    }

    private static <K> void put(Map<K, BitSet> index, Collection<K> keys, int name) {
        keys.forEach(key -> index.computeIfAbsent(key, _ -> new BitSet()).set(name));
    }

    private static <K> void take(Map<K, BitSet> index, Collection<K> keys, BitSet compared) {
        for (K key : keys) {
            BitSet found = index.get(key);
            if (found != null) {
                compared.or(found);
            }
        }
    }
}
