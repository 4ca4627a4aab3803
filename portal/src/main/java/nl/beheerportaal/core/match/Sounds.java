package nl.beheerportaal.core.match;

/// Writes a folded word as it sounds in Dutch, roughly: *Sophie* and *Sofie*, *Thijs* and *Tijs*,
/// *Djayden* and *Jayden* become the same. Rules from the usual spelling variants of Dutch,
/// Frisian, Turkish, Moroccan and Polish names (matching.md §3), not from a list of names.
final class Sounds {
    /// Pairs of spelling and sound, applied in this order.
    private static final String[][] RULES = {
        {"sch", "s"},
        {"sh", "s"},
        {"ch", "g"},
        {"gh", "g"},
        {"ph", "f"},
        {"th", "t"},
        {"dj", "j"},
        {"dzj", "j"},
        {"tj", "j"},
        {"cz", "s"},
        {"sz", "s"},
        {"dt", "t"},
        {"ck", "k"},
        {"qu", "kw"},
        {"q", "k"},
        {"x", "ks"},
        {"ce", "se"},
        {"ci", "si"},
        {"cy", "sy"},
        {"c", "k"},
        {"ei", "y"},
        {"ey", "y"},
        {"ay", "y"},
        {"ai", "y"},
        {"ie", "i"},
        {"ou", "u"},
        {"au", "u"},
        {"ow", "u"},
        {"oo", "o"},
        {"oe", "u"},
        {"ue", "u"},
        {"uu", "u"},
        {"w", "v"},
        {"f", "v"},
        {"z", "s"},
        {"h", ""},
    };

    private Sounds() {}

    static String of(String word) {
        String sound = word;
        for (String[] rule : RULES) {
            if (sound.contains(rule[0])) {
                sound = sound.replace(rule[0], rule[1]);
            }
        }
        return withoutDoubles(sound);
    }

    /// The consonants of a word, for names that agree in nothing but their bones.
    static String bones(String sound) {
        StringBuilder bones = new StringBuilder();
        for (int i = 0; i < sound.length(); i++) {
            if ("aeiouyj".indexOf(sound.charAt(i)) < 0) {
                bones.append(sound.charAt(i));
            }
        }
        return bones.toString();
    }

    private static String withoutDoubles(String sound) {
        StringBuilder out = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            char letter = sound.charAt(i) == 'i' ? 'y' : sound.charAt(i);
            if (out.isEmpty() || out.charAt(out.length() - 1) != letter) {
                out.append(letter);
            }
        }
        int last = out.length() - 1;
        if (last > 1 && out.charAt(last) == 'd') {
            out.setCharAt(last, 't');
        }
        return out.toString();
    }
}
