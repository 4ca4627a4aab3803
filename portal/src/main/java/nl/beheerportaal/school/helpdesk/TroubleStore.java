package nl.beheerportaal.school.helpdesk;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.FleetScope;
import org.jspecify.annotations.Nullable;

/// What went wrong at any school, by our ids. Called inside a transaction of the fleet.
public interface TroubleStore {
    /// The accounts and groups that the last run of a connection could not do, newest first.
    List<Account> accounts(FleetScope scope, int limit);

    /// The letters nobody took, and those that wait because of a problem, oldest first.
    List<Letter> letters(FleetScope scope, int limit);

    /// The runs that were held and wait for a coordinator, longest first.
    List<Held> held(FleetScope scope, int limit);

    /// How much a held plan would do.
    ///
    /// @param pupils and teachers who would go
    /// @param fresh how many new accounts, when those are too many
    /// @param rekeyed how many accounts would get another number, when those are too many
    record Held(
            SchoolNumber number,
            String school,
            AppId app,
            Instant since,
            int pupils,
            int teachers,
            int fresh,
            int rekeyed) {}

    /// @param step our id of the step
    /// @param problem a word in capitals
    record Account(
            SchoolNumber number,
            String school,
            AppId app,
            String step,
            String problem,
            Instant failed) {}

    /// @param givenUp when the sender gave up, or the letter came back; null: it goes on trying
    /// @param problem the mail server's code
    /// @param returned our server took it, and another could not deliver it
    record Letter(
            SchoolNumber number,
            String school,
            int attempts,
            @Nullable Instant givenUp,
            String problem,
            boolean returned) {}
}
