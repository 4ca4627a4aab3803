package nl.beheerportaal.core.match;

import java.util.BitSet;
import java.util.List;

/// Tells from a few bits that two words have nothing in common, without looking at the words. What
/// passes is compared in full; what does not is certainly [Level#OTHER].
final class Sieve {
    private final int[] letters;
    private final int[] lengths;
    private final int[] sounds;
    private final int[] bones;
    private final int[] numbers;

    /// @param names with the words to look through, and what each is called in the answer
    Sieve(List<Numbered> names) {
        List<Word> words = names.stream().map(Numbered::word).toList();
        numbers = names.stream().mapToInt(Numbered::number).toArray();
        letters = words.stream().mapToInt(Word::letters).toArray();
        lengths = words.stream().mapToInt(word -> word.text().length()).toArray();
        sounds = words.stream().mapToInt(word -> word.sound().hashCode()).toArray();
        bones = words.stream().mapToInt(word -> word.bones().hashCode()).toArray();
    }

    /// A word, and the number of the name it is of.
    record Numbered(Word word, int number) {}

    /// The bits of a word to be compared with those in the sieve.
    record Bits(int letters, int length, int sounds, int bones, boolean hasBones, boolean all) {
        static Bits of(Word word) {
            return new Bits(
                    word.letters(),
                    word.text().length(),
                    word.sound().hashCode(),
                    word.bones().hashCode(),
                    word.hasBones(),
                    word.lossy() || word.initials());
        }
    }

    /// Adds the numbers of those that may have something in common with the typed word.
    void pass(Bits typed, BitSet passed) {
        for (int i = 0; i < letters.length; i++) {
            if (passes(typed, i)) {
                passed.set(numbers[i]);
            }
        }
    }

    private boolean passes(Bits typed, int index) {
        int own = letters[index];
        int common = typed.letters & own;
        return isNear(typed, index)
                || common == typed.letters
                || common == own
                || typed.sounds == sounds[index]
                || (typed.bones == bones[index] && typed.hasBones)
                || typed.all;
    }

    /// Two slips at most, or one in a short name (see [Word#farFrom]); a slip changes two of the
    /// bits and one of the length.
    private boolean isNear(Bits typed, int index) {
        int shorter = Math.min(typed.length, lengths[index]);
        int slips = shorter + 1 >= Word.LONG ? 2 : 1;
        return Math.abs(typed.length - lengths[index]) <= slips
                && Integer.bitCount(typed.letters ^ letters[index]) <= 2 * slips;
    }
}
