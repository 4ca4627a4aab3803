package nl.beheerportaal.core.match;

import java.util.Arrays;
import java.util.BitSet;

/// Numbers under keys, as many under one as are put there. A school's names have some ten thousands
/// of keys, too many for objects.
final class KeyTable {
    private static final int NONE = -1;
    private static final int SPREAD = 0x9E3779B9;

    /// Where the newest entry of a key is, by a part of its bits; keys of the same bits share one.
    private int[] newest = new int[1 << 12];

    private int[] keys = new int[newest.length];
    private int[] values = new int[newest.length];
    private int[] before = new int[newest.length];
    private int size;

    KeyTable() {
        Arrays.fill(newest, NONE);
    }

    void put(int key, int value) {
        if (size == keys.length) {
            grow();
        }
        keys[size] = key;
        values[size] = value;
        link(size++);
    }

    /// Adds every number under that key.
    void find(int key, BitSet found) {
        for (int i = newest[slot(key)]; i != NONE; i = before[i]) {
            if (keys[i] == key) {
                found.set(values[i]);
            }
        }
    }

    private void link(int entry) {
        int slot = slot(keys[entry]);
        before[entry] = newest[slot];
        newest[slot] = entry;
    }

    private int slot(int key) {
        return (key * SPREAD) >>> (Integer.numberOfLeadingZeros(newest.length) + 1);
    }

    private void grow() {
        int length = 2 * keys.length;
        keys = Arrays.copyOf(keys, length);
        values = Arrays.copyOf(values, length);
        before = Arrays.copyOf(before, length);
        newest = new int[length];
        Arrays.fill(newest, NONE);
        for (int i = 0; i < size; i++) {
            link(i);
        }
    }
}
