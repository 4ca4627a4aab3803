package nl.beheerportaal.web.helpdesk;

import java.util.List;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.helpdesk.TroubleStore;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;

/// What went wrong at any school.
public record TroublesView(
        List<TroubleStore.Account> accounts, List<TroubleStore.Letter> letters, AppLooks looks) {
    public TroublesView {
        accounts = List.copyOf(accounts);
        letters = List.copyOf(letters);
    }

    public AppLook look(AppId app) {
        return looks.of(app);
    }
}
