package nl.beheerportaal.core.roster;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What names are sorted by: capitals and accents do not count, so that *Aït Ouali* stands beside
/// *Ait Ouali* and not behind *Azzouzi*.
public final class SortKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int ASCII = 0x80;

    /// Something and what it is sorted by.
    private record Keyed<T>(String key, T value) {}

    private SortKey() {}

    /// Sorts by a key that is made once for each, not anew for every comparison: lists of a school
    /// have thousands of names. What has the same key stays in the order it came in.
    public static <T> List<T> sorted(Stream<T> all, Function<? super T, String> key) {
        return all.map(each -> new Keyed<T>(key.apply(each), each))
                .sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::value)
                .toList();
    }

    public static String of(String name) {
        if (name.chars().allMatch(letter -> letter < ASCII)) {
            return name.toLowerCase(Locale.ROOT);
        }
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('ø', 'o');
    }

    /// A family name without its prefix, under which people look for somebody: *van der Meer* under
    /// M, *’t Hart* under H. Words before the first capital are the prefix.
    public static String withoutPrefix(String family) {
        int from = 0;
        int space = family.indexOf(' ');
        while (space > from && isPrefix(family.charAt(from))) {
            from = space + 1;
            space = family.indexOf(' ', from);
        }
        return family.substring(from);
    }

    private static boolean isPrefix(char first) {
        return Character.isLowerCase(first) || first == '\'' || first == '’' || first == '‘';
    }
}
