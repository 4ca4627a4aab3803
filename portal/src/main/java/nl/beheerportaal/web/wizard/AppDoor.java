package nl.beheerportaal.web.wizard;

import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.overview.AppState;
import nl.beheerportaal.sync.overview.Overview;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.NotHere;

/// Finds the app an address names, through the school of who asks: another school's app, and an app
/// nobody ever heard of, are not there.
public final class AppDoor {
    private final Overview overview;
    private final AppLooks looks;

    public AppDoor(Overview overview, AppLooks looks) {
        this.overview = overview;
        this.looks = looks;
    }

    /// @throws NotHere when the school has no connection to it
    public AppState enter(SchoolScope scope, String app) {
        AppId id = id(app);
        return overview.app(scope, id).orElseThrow(() -> NotHere.app(looks.of(id).name()));
    }

    public AppLook look(AppState state) {
        return looks.of(state.connection().app());
    }

    private static AppId id(String app) {
        try {
            return new AppId(app);
        } catch (IllegalArgumentException unknown) {
            throw new NotHere();
        }
    }
}
