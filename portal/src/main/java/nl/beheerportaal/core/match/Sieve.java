package nl.beheerportaal.core.match;

import java.util.List;

/// Tells from a few bits that two words have nothing in common, without looking at the words. What
/// passes is compared in full; what does not is certainly [Level#OTHER].
final class Sieve {
    private static final int MOST_APART = 4;

    private final int[] letters;
    private final int[] sounds;
    private final int[] bones;

    Sieve(List<Word> words) {
        letters = words.stream().mapToInt(Word::letters).toArray();
        sounds = words.stream().mapToInt(word -> Edits.letterSet(word.sound())).toArray();
        bones = words.stream().mapToInt(word -> Edits.letterSet(word.bones())).toArray();
    }

    /// The bits of a word to be compared with those in the sieve.
    record Bits(int letters, int sounds, int bones, boolean all) {
        static Bits of(Word word) {
            return new Bits(
                    word.letters(),
                    Edits.letterSet(word.sound()),
                    Edits.letterSet(word.bones()),
                    word.lossy() || word.initials());
        }
    }

    boolean passes(Bits typed, int index) {
        int own = letters[index];
        int common = typed.letters & own;
        return Integer.bitCount(typed.letters ^ own) <= MOST_APART
                || common == typed.letters
                || common == own
                || typed.sounds == sounds[index]
                || typed.bones == bones[index]
                || typed.all;
    }
}
