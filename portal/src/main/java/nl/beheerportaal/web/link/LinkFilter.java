package nl.beheerportaal.web.link;

import java.util.Locale;
import java.util.Set;
import nl.beheerportaal.core.match.Bundle;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Url;

/// What the address of step 1 asks to see: `lq`, `lg`, `lp` search, group and page of the left
/// list, `r…` of the right, `g…` of the linked accounts (`gh` how, `gw` why), `links` and `rechts`
/// who is ticked, and per bundle how many of it are shown.
record LinkFilter(Filters filters, Url url) {
    private static final Set<String> NAMES =
            Set.of(
                    "lq",
                    "lg",
                    "lp",
                    "rq",
                    "rg",
                    "rp",
                    "gq",
                    "gh",
                    "gw",
                    "gp",
                    "links",
                    "rechts",
                    "other_app",
                    "accent",
                    "prefix",
                    "similar",
                    "many");
    private static final int OPEN_AT_FIRST = 3;

    static LinkFilter of(Filters filters, AppLook app) {
        return new LinkFilter(filters, filters.url(app.path() + "/koppelen", NAMES));
    }

    String text(String name) {
        return filters.text(name);
    }

    int page(String name) {
        return filters.page(name);
    }

    /// How many suggestions of a bundle are shown.
    int shown(Bundle bundle) {
        return filters.number(name(bundle), OPEN_AT_FIRST);
    }

    /// The address that shows 25 more of it.
    String more(Bundle bundle) {
        return url.with(name(bundle), Integer.toString(shown(bundle) + 25))
                + "#bundel-"
                + name(bundle);
    }

    /// After an act nobody is ticked.
    Url afterAct() {
        return url.with("links", "").with("rechts", "");
    }

    private static String name(Bundle bundle) {
        return bundle.name().toLowerCase(Locale.ROOT);
    }
}
