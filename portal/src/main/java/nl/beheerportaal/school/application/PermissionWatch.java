package nl.beheerportaal.school.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.connector.SchoolRegister;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.application.ApplicationStore.Waiting;

/// Finds the schools that gave the permission their application waits for, in Basispoort's lists of
/// today and yesterday. A list that cannot be read tells nothing: it is read again the next time,
/// and every application is looked at each night besides.
public final class PermissionWatch {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final SchoolRegister register;
    private final ApplicationStore applications;
    private final Transactions transactions;
    private final Clock clock;

    public PermissionWatch(
            SchoolRegister register,
            ApplicationStore applications,
            Transactions transactions,
            Clock clock) {
        this.register = register;
        this.applications = applications;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Goes over the network, unless no application waits for a permission.
    public List<SchoolId> given(FleetScope scope) {
        List<Waiting> waiting =
                transactions.forFleet(() -> applications.waiting(scope)).stream()
                        .filter(each -> !each.permitted())
                        .toList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), HERE);
        Set<SchoolNumber> given = new HashSet<>();
        register.permittedOn(today).answer().ifPresent(given::addAll);
        register.permittedOn(today.minusDays(1)).answer().ifPresent(given::addAll);
        return waiting.stream()
                .filter(each -> given.contains(each.number()))
                .map(Waiting::school)
                .toList();
    }
}
