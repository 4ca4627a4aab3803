package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The surnames of a roster, each once, and how they compare with a typed one. Most have nothing in
/// common with it, which is seen without comparing them.
final class SurnameIndex {
    private final List<Surname> names;

    /// Cores, names as one word, prefix and all, and the parts of double names.
    private final WordIndex words;

    private final BitSet none = new BitSet();
    private final Map<String, BitSet> byBare = new HashMap<>();

    /// By *dW* for *de Wit*.
    private final Map<String, BitSet> byInitials = new HashMap<>();

    SurnameIndex(List<Surname> names) {
        this.names = List.copyOf(names);
        List<WordIndex.Numbered> numbered = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Surname name = names.get(i);
            none.set(i, name.isNone());
            for (Word word : words(name)) {
                numbered.add(new WordIndex.Numbered(word, i));
            }
            put(byBare, name.bare(), i);
            if (!name.prefix().isNone() && !name.isNone()) {
                put(byInitials, name.prefix().letters() + name.core().first(), i);
            }
        }
        words = new WordIndex(numbered);
    }

    /// @return the level of every name
    Level[] levels(Surname typed) {
        Level[] levels = new Level[names.size()];
        Arrays.fill(levels, typed.isNone() ? Level.ABSENT : Level.OTHER);
        if (!typed.isNone()) {
            BitSet compared = compared(typed);
            for (int i = compared.nextSetBit(0); i >= 0; i = compared.nextSetBit(i + 1)) {
                levels[i] = SurnameComparison.level(typed, names.get(i));
            }
        }
        return levels;
    }

    private BitSet compared(Surname typed) {
        BitSet compared = (BitSet) none.clone();
        for (Word word : words(typed)) {
            words.find(word, compared);
        }
        take(byBare, typed.bare(), compared);
        take(byInitials, typed.core().text(), compared);
        return compared;
    }

    /// The words by which a surname may be like another: as one word with its prefix, which may be
    /// written onto it, and part by part.
    private static List<Word> words(Surname name) {
        if (name.isNone()) {
            return List.of();
        }
        List<Word> words = new ArrayList<>();
        words.add(name.core());
        if (!name.prefix().isNone()) {
            words.add(name.whole());
        }
        for (Word part : name.parts()) {
            if (part.text().length() > 2 && !part.text().equals(name.core().text())) {
                words.add(part);
            }
        }
        return words;
    }

    private static void put(Map<String, BitSet> index, String key, int name) {
        index.computeIfAbsent(key, _ -> new BitSet()).set(name);
    }

    private static void take(Map<String, BitSet> index, String key, BitSet compared) {
        BitSet found = index.get(key);
        if (found != null) {
            compared.or(found);
        }
    }
}
