package nl.beheerportaal.core.match;

import java.util.Arrays;
import java.util.BitSet;

/// Numbers under keys, several under one. A school's names have some ten thousands of keys, too
/// many for objects.
final class KeyTable {
    private static final int NONE = -1;
    private static final int SPREAD = 0x9E3779B9;

    private final int[] keys;
    private final int[] values;

    /// The last entry of the keys that have some bits in common, and for each entry the one before
    /// it.
    private final int[] last;

    private final int[] before;

    /// @param keys of every entry
    /// @param values the numbers under them
    KeyTable(int[] keys, int[] values) {
        this.keys = keys.clone();
        this.values = values.clone();
        last = new int[Math.max(2, 2 * Integer.highestOneBit(keys.length))];
        Arrays.fill(last, NONE);
        before = new int[keys.length];
        for (int entry = 0; entry < keys.length; entry++) {
            int slot = slot(keys[entry]);
            before[entry] = last[slot];
            last[slot] = entry;
        }
    }

    /// Adds every number under that key.
    void find(int key, BitSet found) {
        for (int entry = last[slot(key)]; entry != NONE; entry = before[entry]) {
            if (keys[entry] == key) {
                found.set(values[entry]);
            }
        }
    }

    private int slot(int key) {
        return (key * SPREAD) >>> (Integer.numberOfLeadingZeros(last.length) + 1);
    }
}
