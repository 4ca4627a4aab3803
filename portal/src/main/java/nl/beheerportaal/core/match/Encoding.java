package nl.beheerportaal.core.match;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;

/// Mends text that was UTF-8 once and was read as Windows-1252 or Latin-1: *ZoÃ«* becomes *Zoë*.
final class Encoding {
    private static final int MOST_ROUNDS = 2;

    /// The byte each character of Windows-1252 above U+00FF stands for, and ÿ for Ÿ, which
    /// lower-case made of it.
    private static final Map<Character, Integer> BYTE_OF = byteOf();

    private Encoding() {}

    static String mended(String text) {
        String mended = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String better = once(mended);
            if (better.equals(mended)) {
                break;
            }
            mended = better;
        }
        return mended;
    }

    private static String once(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int lead = lead(text.charAt(i));
            int next = i + 1 < text.length() ? continuation(text.charAt(i + 1)) : -1;
            if (lead >= 0 && next >= 0) {
                out.append((char) (((lead & 0x1F) << 6) | (next & 0x3F)));
                i++;
            } else if (text.startsWith("â€™", i) || text.startsWith("â€˜", i)) {
                out.append('\'');
                i += 2;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /// The first byte of a two-byte letter; as *Ã*, or *ã* after somebody lower-cased it.
    private static int lead(char letter) {
        return switch (letter) {
            case 'Â', 'â' -> 0xC2;
            case 'Ã', 'ã' -> 0xC3;
            case 'Ä', 'ä' -> 0xC4;
            case 'Å', 'å' -> 0xC5;
            default -> -1;
        };
    }

    private static int continuation(char letter) {
        int value = letter <= 0xFF && letter != 'ÿ' ? letter : BYTE_OF.getOrDefault(letter, -1);
        return value >= 0x80 && value <= 0xBF ? value : -1;
    }

    private static Map<Character, Integer> byteOf() {
        Map<Character, Integer> bytes = new TreeMap<>();
        Charset windows = Charset.forName("windows-1252");
        for (int value = 0x80; value <= 0x9F; value++) {
            char letter = new String(new byte[] {(byte) value}, windows).charAt(0);
            if (letter > 0xFF && letter != '\uFFFD') {
                bytes.put(letter, value);
            }
        }
        bytes.put('ÿ', 0x9F);
        return bytes;
    }
}
