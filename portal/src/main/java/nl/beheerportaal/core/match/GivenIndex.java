package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The given names of a roster, each once, and how they compare with a typed one. Most have nothing
/// in common with it, which is seen without comparing them.
final class GivenIndex {
    private final List<GivenName> names;
    private final Sieve wholes;

    /// The first words of those that have several.
    private final Sieve firsts;

    private final BitSet several = new BitSet();
    private final BitSet none = new BitSet();
    private final Map<Integer, BitSet> bySpelling = new HashMap<>();
    private final Map<Integer, BitSet> byFamily = new HashMap<>();

    GivenIndex(List<GivenName> names) {
        this.names = List.copyOf(names);
        List<Sieve.Numbered> whole = new ArrayList<>();
        List<Sieve.Numbered> first = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            GivenName name = names.get(i);
            whole.add(new Sieve.Numbered(name.whole(), i));
            if (name.several()) {
                first.add(new Sieve.Numbered(name.first(), i));
                several.set(i);
            }
            none.set(i, name.whole().isNone());
            put(bySpelling, name.spellings(), i);
            put(byFamily, name.families(), i);
        }
        wholes = new Sieve(whole);
        firsts = new Sieve(first);
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
        Sieve.Bits whole = Sieve.Bits.of(typed.whole());
        wholes.pass(whole, compared);
        if (typed.several()) {
            compared.or(several);
            wholes.pass(Sieve.Bits.of(typed.first()), compared);
        } else {
            firsts.pass(whole, compared);
        }
        return compared;
    }

    private static void put(Map<Integer, BitSet> index, Set<Integer> keys, int name) {
        keys.forEach(key -> index.computeIfAbsent(key, _ -> new BitSet()).set(name));
    }

    private static void take(Map<Integer, BitSet> index, Set<Integer> keys, BitSet compared) {
        for (Integer key : keys) {
            BitSet found = index.get(key);
            if (found != null) {
                compared.or(found);
            }
        }
    }
}
