package nl.beheerportaal.sync.support;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How a word is written, apart from its letters: which are capitals, and what stands on them.
///
/// @param plain the letters alone, lower-case and without accents, one for each of `letters`
/// @param letters what belongs to each letter
record Spelling(String plain, List<Letter> letters) {
    /// Letters that are another one with a stroke or without a dot, and do not come apart by
    /// themselves.
    private static final Map<Character, Character> STRUCK =
            Map.of('ø', 'o', 'ł', 'l', 'đ', 'd', 'ı', 'i', 'ð', 'd', 'ħ', 'h', 'ŧ', 't');

    /// Stands for the stroke; user names drop it, as they drop every accent.
    private static final String STROKE = "\u0338";

    /// @param upper whether it is a capital
    /// @param marks what is written on it
    record Letter(boolean upper, String marks) {}

    Spelling {
        letters = List.copyOf(letters);
    }

    static Spelling of(String word) {
        StringBuilder plain = new StringBuilder();
        List<Letter> letters = new ArrayList<>();
        for (char sign : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
            if (Character.getType(sign) == Character.NON_SPACING_MARK && !letters.isEmpty()) {
                Letter last = letters.removeLast();
                letters.add(new Letter(last.upper(), last.marks() + sign));
            } else {
                char lower = Character.toLowerCase(sign);
                Character base = STRUCK.get(lower);
                plain.append(base == null ? lower : base.charValue());
                letters.add(new Letter(lower != sign, base == null ? "" : STROKE));
            }
        }
        return new Spelling(plain.toString(), letters);
    }

    /// Another word, written like this one as far as it goes.
    String spelled(String other) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < other.length(); i++) {
            String letter = other.substring(i, i + 1);
            if (i < letters.size()) {
                Letter how = letters.get(i);
                text.append(how.upper() ? letter.toUpperCase(Locale.ROOT) : letter)
                        .append(how.marks());
            } else {
                text.append(letter);
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
