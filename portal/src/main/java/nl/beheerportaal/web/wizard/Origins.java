package nl.beheerportaal.web.wizard;

import java.util.Locale;
import nl.beheerportaal.core.match.LinkOrigin;

/// Key of the words for how a link came to be.
public final class Origins {
    private Origins() {}

    public static String key(LinkOrigin origin) {
        return "origin." + origin.name().toUpperCase(Locale.ROOT);
    }
}
