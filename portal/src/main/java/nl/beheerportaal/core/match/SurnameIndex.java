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
    private final Sieve cores;

    /// Names as one word, prefix and all: of those that have a prefix, and of those without.
    private final Sieve prefixed;

    private final Sieve unprefixed;

    /// Parts of double names.
    private final Sieve parts;

    private final BitSet none = new BitSet();
    private final Map<String, BitSet> byWhole = new HashMap<>();
    private final Map<String, BitSet> byPart = new HashMap<>();
    private final Map<String, BitSet> byBare = new HashMap<>();

    SurnameIndex(List<Surname> names) {
        this.names = List.copyOf(names);
        List<Sieve.Numbered> core = new ArrayList<>();
        List<Sieve.Numbered> with = new ArrayList<>();
        List<Sieve.Numbered> without = new ArrayList<>();
        List<Sieve.Numbered> part = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Surname name = names.get(i);
            none.set(i, name.isNone());
            core.add(new Sieve.Numbered(name.core(), i));
            (name.prefix().isNone() ? without : with).add(new Sieve.Numbered(name.whole(), i));
            put(byWhole, name.whole().text(), i);
            put(byBare, name.bare(), i);
            for (Word each : name.parts()) {
                put(byPart, each.text(), i);
                if (name.isDouble()) {
                    part.add(new Sieve.Numbered(each, i));
                }
            }
        }
        cores = new Sieve(core);
        prefixed = new Sieve(with);
        unprefixed = new Sieve(without);
        parts = new Sieve(part);
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
        Sieve.Bits core = Sieve.Bits.of(typed.core());
        cores.pass(core, compared);
        parts.pass(core, compared);
        // as one word only where one of the two has a prefix: it may be written onto the other
        (typed.prefix().isNone() ? prefixed : unprefixed)
                .pass(Sieve.Bits.of(typed.whole()), compared);
        take(byWhole, typed.whole().text(), compared);
        take(byBare, typed.bare(), compared);
        for (Word each : typed.parts()) {
            take(byPart, each.text(), compared);
            if (typed.isDouble()) {
                cores.pass(Sieve.Bits.of(each), compared);
            }
        }
        return compared;
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
