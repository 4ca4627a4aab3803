package nl.beheerportaal.web.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.overview.Overview;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Menu;
import nl.beheerportaal.web.frame.Menus;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// The menu of the coordinator who asks: the school and the apps it has a connection to.
public final class SchoolMenus implements Menus {
    private final Overview overview;
    private final AppLooks looks;

    public SchoolMenus(Overview overview, AppLooks looks) {
        this.overview = overview;
        this.looks = looks;
    }

    @Override
    public @Nullable Menu of(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof SignedIn signedIn)) {
            return null;
        }
        SchoolScope scope = signedIn.scope();
        List<AppLook> apps =
                overview.connections(scope).stream()
                        .map((Connection connection) -> looks.of(connection.app()))
                        .sorted(AppLook.ORDER)
                        .toList();
        return new Menu(signedIn.name(), overview.school(scope).name(), signedIn.readOnly(), apps);
    }
}
