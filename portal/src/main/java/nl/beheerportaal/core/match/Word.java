package nl.beheerportaal.core.match;

import java.util.List;

/// A folded name with what comparing needs, worked out once.
///
/// @param text all its words in one
/// @param words as they were separated
/// @param letters see [Edits#letterSet]
/// @param sound see [Sounds#of]
/// @param bones see [Sounds#bones]
/// @param initials whether it is one letter, or only single letters: *J.P.*
/// @param lossy whether a letter was lost
record Word(
        String text,
        List<String> words,
        int letters,
        String sound,
        String bones,
        boolean initials,
        boolean lossy) {
    /// From this length on two slips still leave a name recognisable.
    static final int LONG = 7;

    static final Word NONE = new Word("", List.of(), 0, "", "", false, false);

    static Word of(List<String> words) {
        if (words.isEmpty()) {
            return NONE;
        }
        String text = String.join("", words);
        String sound = Sounds.of(text);
        return new Word(
                text,
                List.copyOf(words),
                Edits.letterSet(text),
                sound,
                Sounds.bones(sound),
                words.stream().allMatch(word -> word.length() == 1),
                text.indexOf(Letters.LOST) >= 0);
    }

    boolean isNone() {
        return text.isEmpty();
    }

    /// One letter stands for the name.
    boolean isInitial() {
        return text.length() == 1;
    }

    char first() {
        return text.charAt(0);
    }

    /// Whether so many letters differ that it cannot be two slips, or one in a short name.
    boolean farFrom(Word other) {
        int shorter = Math.min(text.length(), other.text.length());
        int most = shorter + 1 >= LONG ? 4 : 2;
        return Integer.bitCount(letters ^ other.letters) > most && !lossy;
    }

    /// Whether two texts are equal, told by their hashes nearly always.
    static boolean same(String one, String other) {
        return one.hashCode() == other.hashCode() && one.equals(other);
    }

    boolean sounds(Word other) {
        return same(sound, other.sound);
    }

    /// Whether they have the same consonants, three or more.
    boolean sameBones(Word other) {
        return hasBones() && same(bones, other.bones);
    }

    boolean hasBones() {
        return bones.length() > 2;
    }

    /// Whether one is the beginning of the other.
    boolean begins(Word other) {
        return text.charAt(0) == other.text.charAt(0)
                && (text.startsWith(other.text) || other.text.startsWith(text));
    }

    /// Whether one is the end of the other.
    boolean ends(Word other) {
        return text.charAt(text.length() - 1) == other.text.charAt(other.text.length() - 1)
                && (text.endsWith(other.text) || other.text.endsWith(text));
    }
}
