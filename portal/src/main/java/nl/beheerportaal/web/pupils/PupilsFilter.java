package nl.beheerportaal.web.pupils;

import java.util.Set;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Url;

/// What the address of step 2 asks to see: `gq` and `gp` search and page of the linked pairs, `q`
/// and `groep` of the others.
record PupilsFilter(Filters filters, Url url) {
    static PupilsFilter of(Filters filters, AppLook app) {
        return new PupilsFilter(
                filters, filters.url(app.path() + "/leerlingen", Set.of("gq", "gp", "q", "groep")));
    }
}
