package nl.beheerportaal.core.roster;

import java.text.Normalizer;
import java.util.Locale;

/// What names are sorted by: capitals and accents do not count, so that *Aït Ouali* stands beside
/// *Ait Ouali* and not behind *Azzouzi*.
public final class SortKey {
    private SortKey() {}

    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
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
