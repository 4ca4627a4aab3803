package nl.beheerportaal.core.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One way of writing for both sides: small letters without accents, `ij` and `ÿ` as `y`, nothing
/// but letters, and `?` for one letter that was lost.
final class Letters {
    /// Nobody's name is longer; what is longer is not a name and matches nothing.
    static final int LONGEST = 150;

    static final char LOST = '?';

    private Letters() {}

    /// The text with its encoding mended, in composed letters, without anything that cannot be
    /// seen. Empty when it is too long to be a name.
    static String visible(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        String mended = isPlain(text) ? text : composed(text);
        return mended.strip();
    }

    /// The words of a text, folded. Everything but letters separates words, except apostrophes.
    static List<String> words(String visible) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String folded = folded(visible);
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (letter == LOST || Character.isLetter(letter)) {
                word.append(letter);
            } else if (letter != '\'' && !word.isEmpty()) {
                addWord(words, word);
            }
        }
        addWord(words, word);
        return words;
    }

    /// All letters of a text in one word.
    static String joined(String visible) {
        return String.join("", words(visible));
    }

    static String folded(String visible) {
        String lower = visible.toLowerCase(Locale.ROOT);
        if (!isPlain(lower)) {
            lower = withoutMarks(lower);
        }
        return lower.indexOf("ij") < 0 ? lower : lower.replace("ij", "y");
    }

    private static void addWord(List<String> words, StringBuilder word) {
        String text = word.toString();
        word.setLength(0);
        if (text.chars().anyMatch(letter -> letter != LOST)) {
            words.add(text);
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~' || text.charAt(i) < ' ') {
                return false;
            }
        }
        return true;
    }

    private static String composed(String text) {
        String composed = Normalizer.normalize(Encoding.mended(text), Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char letter = composed.charAt(i);
            switch (Character.getType(letter)) {
                case Character.FORMAT, Character.SURROGATE, Character.OTHER_SYMBOL -> {}
                case Character.CONTROL, Character.SPACE_SEPARATOR -> out.append(' ');
                default -> out.append(quoteless(letter));
            }
        }
        return out.toString();
    }

    private static char quoteless(char letter) {
        return switch (letter) {
            case '’', '‘', '`', '´', 'ʼ', '′' -> '\'';
            case '\uFFFD' -> LOST;
            case '‐', '‑', '–', '—' -> '-';
            default -> letter;
        };
    }

    private static String withoutMarks(String lower) {
        String split = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(split.length());
        for (int i = 0; i < split.length(); i++) {
            char letter = split.charAt(i);
            switch (letter) {
                case 'ı' -> out.append('i');
                case 'ł' -> out.append('l');
                case 'ø' -> out.append('o');
                case 'đ', 'ð' -> out.append('d');
                case 'ß' -> out.append("ss");
                case 'þ' -> out.append("th");
                case 'æ' -> out.append("ae");
                case 'œ' -> out.append("oe");
                default -> {
                    if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                        out.append(letter);
                    }
                }
            }
        }
        return out.toString();
    }
}
