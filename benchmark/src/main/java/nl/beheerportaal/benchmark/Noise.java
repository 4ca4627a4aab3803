package nl.beheerportaal.benchmark;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The slips and habits of people who type names.
final class Noise {
    private static final Map<Character, String> NEIGHBOURS =
            Map.ofEntries(
                    Map.entry('a', "qsz"),
                    Map.entry('b', "vn"),
                    Map.entry('c', "xv"),
                    Map.entry('d', "sf"),
                    Map.entry('e', "wr"),
                    Map.entry('f', "dg"),
                    Map.entry('g', "fh"),
                    Map.entry('h', "gj"),
                    Map.entry('i', "uo"),
                    Map.entry('j', "hk"),
                    Map.entry('k', "jl"),
                    Map.entry('l', "k"),
                    Map.entry('m', "n"),
                    Map.entry('n', "bm"),
                    Map.entry('o', "ip"),
                    Map.entry('p', "o"),
                    Map.entry('r', "et"),
                    Map.entry('s', "ad"),
                    Map.entry('t', "ry"),
                    Map.entry('u', "yi"),
                    Map.entry('v', "cb"),
                    Map.entry('w', "qe"),
                    Map.entry('y', "tu"),
                    Map.entry('z', "sx"));

    private static final List<String[]> VARIANTS =
            List.of(
                    new String[] {"ph", "f"},
                    new String[] {"f", "ph"},
                    new String[] {"th", "t"},
                    new String[] {"ie", "y"},
                    new String[] {"y", "ie"},
                    new String[] {"k", "c"},
                    new String[] {"c", "k"},
                    new String[] {"ss", "s"},
                    new String[] {"tt", "t"},
                    new String[] {"nn", "n"},
                    new String[] {"ou", "oe"},
                    new String[] {"ei", "ij"},
                    new String[] {"s", "z"},
                    new String[] {"v", "f"},
                    new String[] {"ah", "a"},
                    new String[] {"aa", "a"},
                    new String[] {"j", "y"},
                    new String[] {"uu", "u"});

    private Noise() {}

    static String typo(String name, Dice dice) {
        if (name.length() < 3) {
            return name;
        }
        int at = dice.between(1, name.length() - 1);
        char letter = name.charAt(at);
        return switch (dice.pickIndex(0.3, 0.25, 0.2, 0.25)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + letter + name.substring(at);
            case 2 ->
                    at + 1 < name.length()
                            ? name.substring(0, at)
                                    + name.charAt(at + 1)
                                    + letter
                                    + name.substring(at + 2)
                            : name.substring(0, at - 1) + letter + name.charAt(at - 1);
            default -> {
                String near = NEIGHBOURS.getOrDefault(Character.toLowerCase(letter), "e");
                yield name.substring(0, at)
                        + near.charAt(dice.between(0, near.length() - 1))
                        + name.substring(at + 1);
            }
        };
    }

    static String variant(String name, Dice dice) {
        int start = dice.between(0, VARIANTS.size() - 1);
        for (int i = 0; i < VARIANTS.size(); i++) {
            String[] pair = VARIANTS.get((start + i) % VARIANTS.size());
            int at = name.indexOf(pair[0], 1);
            if (at > 0) {
                return name.substring(0, at) + pair[1] + name.substring(at + pair[0].length());
            }
        }
        return name;
    }

    /// Without accents, as a keyboard without them types it.
    static String plain(String name) {
        String special =
                name.replace('ı', 'i').replace('ł', 'l').replace('Ł', 'L').replace('ø', 'o');
        return Normalizer.normalize(special, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    static String mojibake(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    static String initials(String given) {
        return Arrays.stream(given.split("[ -]"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining());
    }

    /// `v.d.` and its kin.
    static String abbreviated(String prefix, Dice dice) {
        String[] words = prefix.split(" ");
        String separator = dice.pick(List.of(".", "", "/"));
        String letters =
                Arrays.stream(words)
                        .map(word -> word.replace("'", "").substring(0, 1))
                        .collect(Collectors.joining(separator));
        return separator.equals(".") ? letters + "." : letters;
    }
}
