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
/// @param agreement the data-processing agreement
/// @param log the newest entries of the school's log
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
        AccountPage.Agreement agreement,
        List<LogLine> log,
        String mail,
        List<LookStore.Look> looks) {
    /// Which of a pupil's data an app gets, as keys of texts. `EntryWordsTest` keeps it equal to
    /// what is sent.
    public static final List<String> PUPIL_FIELDS =
            List.of("name", "groups", "yearGroup", "number", "eckId", "active");

    /// The same of a teacher.
    public static final List<String> TEACHER_FIELDS =
            List.of("name", "groups", "roles", "email", "number", "eckId", "active");

    public AccountView {
        log = List.copyOf(log);
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

    /// One entry of the log.
    public record LogLine(Instant at, String who, String what, String about) {}

    /// One app.
    ///
    /// @param licence null when the app was never read
    /// @param mode key of the name of the mode in force; empty before the first synchronisation
    public record AppRow(AppLook app, @Nullable Licence licence, String mode) {}
}
