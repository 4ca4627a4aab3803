package nl.beheerportaal.web.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.school.helpdesk.LookStore;
import nl.beheerportaal.web.frame.AppLook;
import org.jspecify.annotations.Nullable;

/// The school and its connection. Read only.
///
/// @param number the school's number at Basispoort
/// @param since when the permission was given or withdrawn; null when not known
/// @param checked when we last looked; null when never
/// @param coordinators who receive the mails
/// @param mail a `mailto:` address with the facts the helpdesk needs, for a school that is not
///   connected yet
/// @param looks when the helpdesk looked along, newest first
public record AccountView(
        String school,
        String number,
        Permission permission,
        @Nullable LocalDate since,
        @Nullable Instant checked,
        List<String> coordinators,
        List<AppRow> apps,
        String mail,
        List<LookStore.Look> looks) {
    public AccountView {
        coordinators = List.copyOf(coordinators);
        apps = List.copyOf(apps);
        looks = List.copyOf(looks);
    }

    /// Whether the school shares its roster with us.
    public enum Permission {
        GIVEN,
        NOT_GIVEN,
        UNKNOWN
    }

    /// One app.
    ///
    /// @param licence null when the app was never read
    /// @param mode key of the name of the mode in force; empty before the first synchronisation
    public record AppRow(AppLook app, @Nullable Licence licence, String mode) {}
}
