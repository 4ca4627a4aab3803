package nl.beheerportaal;

import java.util.List;
import nl.beheerportaal.web.frame.AppLook;

/// Every app the publisher has, in the order of the menu.
record KnownApps(List<AppLook> all) {
    KnownApps {
        all = List.copyOf(all);
    }
}
