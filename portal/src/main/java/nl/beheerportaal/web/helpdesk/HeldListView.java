package nl.beheerportaal.web.helpdesk;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.helpdesk.TroubleStore;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;

/// The held runs of all schools.
public record HeldListView(List<TroubleStore.Held> held, AppLooks looks, Instant now) {
    public HeldListView {
        held = List.copyOf(held);
    }

    public AppLook look(AppId app) {
        return looks.of(app);
    }
}
