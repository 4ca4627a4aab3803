package nl.beheerportaal.core.match;

import java.util.Arrays;

/// The keys of a word, of which two words that are alike have one in common: how it sounds, its
/// consonants, its beginning, its end, and what is left when a slip is taken out, or two of a long
/// word (symmetric deletion: a letter too many, too few, another, or two turned are the same word
/// once a letter or two are gone on both sides). Hashes: different words may have one in common
/// too. Nothing to do with the stable keys of [Keys].
final class WordKeys {
    /// As many letters have two words in common at least when one is the beginning of the other, or
    /// its end, and that says something ([Level#SHORTENED]).
    private static final int BEGINNING = 3;

    private static final int END = 4;

    /// Longer words have too many keys.
    private static final int LONGEST = 24;

    /// What the hash of each kind of key begins with, so that a sound is not taken for a spelling.
    private static final int SOUND = 1;

    private static final int BONES = 2;
    private static final int HEAD = 3;
    private static final int TAIL = 4;
    private static final int LETTERS = 5;

    private WordKeys() {}

    /// Whether a word may be like any other as far as keys can tell: a lost letter may be any
    /// letter.
    static boolean tooMany(Word word) {
        return word.lossy() || word.text().length() > LONGEST;
    }

    static int[] of(Word word) {
        String text = word.text();
        int length = text.length();
        // one for every kind, and one for every letter and every two that are taken out
        int[] keys = new int[LETTERS + length * (length + 1) / 2];
        int size = 0;
        keys[size++] = hash(SOUND, word.sound());
        if (word.hasBones()) {
            keys[size++] = hash(BONES, word.bones());
        }
        if (length >= BEGINNING) {
            keys[size++] = hash(HEAD, text.substring(0, BEGINNING));
        }
        if (length >= END) {
            keys[size++] = hash(TAIL, text.substring(length - END));
        }
        keys[size++] = hash(LETTERS, text);
        for (int i = 0; i < length; i++) {
            keys[size++] = without(text, i, i);
            for (int j = i + 1; j < length && length + 1 >= Word.LONG; j++) {
                keys[size++] = without(text, i, j);
            }
        }
        return Arrays.copyOf(keys, size);
    }

    private static int hash(int kind, String text) {
        int hash = kind;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    /// The hash of what is left without the letters at two places.
    private static int without(String text, int one, int other) {
        int hash = LETTERS;
        for (int i = 0; i < text.length(); i++) {
            if (i != one && i != other) {
                hash = 31 * hash + text.charAt(i);
            }
        }
        return hash;
    }
}
