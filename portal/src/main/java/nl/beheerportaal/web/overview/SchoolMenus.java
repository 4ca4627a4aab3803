package nl.beheerportaal.web.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.Looking;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.school.helpdesk.HelpLinking;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import nl.beheerportaal.sync.overview.Overview;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Menu;
import nl.beheerportaal.web.frame.Menus;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// The menu of who asks: a coordinator's school and the apps it has a connection to, or the
/// helpdesk's.
public final class SchoolMenus implements Menus {
    private final Overview overview;
    private final AppLooks looks;
    private final HelpLinking helping;

    public SchoolMenus(Overview overview, AppLooks looks, HelpLinking helping) {
        this.overview = overview;
        this.looks = looks;
        this.helping = helping;
    }

    @Override
    public @Nullable Menu of(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return switch (who == null ? null : who.getPrincipal()) {
            case SignedIn signedIn -> ofSchool(signedIn);
            case HelpdeskPerson person ->
                    new Menu.OfHelpdesk(person.name(), "hd.role." + person.role().name());
            case null, default -> null;
        };
    }

    private Menu ofSchool(SignedIn signedIn) {
        SchoolScope scope = signedIn.scope();
        List<AppLook> apps =
                overview.connections(scope).stream()
                        .map((Connection connection) -> looks.of(connection.app()))
                        .sorted(AppLook.ORDER)
                        .toList();
        return new Menu.OfSchool(
                signedIn.name(),
                overview.school(scope).name(),
                signedIn.readOnly(),
                apps,
                along(signedIn),
                signedIn.looking() == null ? offer(scope) : null);
    }

    private static Menu.@Nullable Along along(SignedIn who) {
        Looking looking = who.looking();
        return looking == null ? null : new Menu.Along(looking.until(), looking.helps());
    }

    private Menu.@Nullable Offer offer(SchoolScope scope) {
        return helping.offered(scope)
                .map(look -> new Menu.Offer(look.by(), look.reason(), "/hulp/" + look.id()))
                .orElse(null);
    }
}
