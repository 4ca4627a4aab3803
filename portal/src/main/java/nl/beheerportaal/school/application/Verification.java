package nl.beheerportaal.school.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.connector.SchoolDetails;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.StaffStore;

/// Verifies an application: looks at Basispoort and in the apps' directories, and keeps what was
/// seen. Decides nothing: what follows from it is the [Checklist]'s to say.
public final class Verification {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final RosterSource basispoort;
    private final AccountSearch accounts;
    private final Asking asking;
    private final Stores stores;
    private final Records records;

    /// What is read and kept of the school besides.
    public record Stores(ConnectionStore connections, StaffStore staff) {}

    public Verification(
            RosterSource basispoort,
            AccountSearch accounts,
            Asking asking,
            Stores stores,
            Records records) {
        this.basispoort = basispoort;
        this.accounts = accounts;
        this.asking = asking;
        this.stores = stores;
        this.records = records;
    }

    /// Goes over the network: called outside any transaction. Nothing happens when the school has
    /// no open application.
    public void verify(SchoolScope scope) {
        Optional<Application> open = records.open(scope);
        if (open.isEmpty()) {
            return;
        }
        SchoolNumber number = open.get().number();
        Findings.Permission permission = permission(scope, number);
        boolean shares = permission == Findings.Permission.GIVEN;
        List<Findings.Account> found = new ArrayList<>();
        for (Wish wish : open.get().wishes()) {
            found.add(
                    connected(scope, wish)
                            ? new Findings.Account.Connected(wish.app())
                            : accounts.look(scope, number, wish, shares));
        }
        Findings seen =
                new Findings(
                        records.now(),
                        school(number),
                        permission,
                        coordinators(scope, number, shares),
                        found);
        Optional<Application> kept =
                records.change(
                        scope,
                        AuditAction.APPLICATION_CHANGED,
                        null,
                        application -> application.with(seen));
        kept.ifPresent(application -> asking.askAdministrators(scope, application));
    }

    private Findings.School school(SchoolNumber number) {
        return switch (basispoort.details(number)) {
            case Fetched.Got<SchoolDetails>(SchoolDetails details) ->
                    new Findings.School.Known(details.name(), details.active());
            case Fetched.Failed<SchoolDetails>(Failure failure) ->
                    failure.kind() == Failure.Kind.NOT_FOUND
                            ? new Findings.School.Unknown()
                            : new Findings.School.Unread(failure.kind());
        };
    }

    private Findings.Permission permission(SchoolScope scope, SchoolNumber number) {
        return switch (basispoort.permission(number)) {
            case Fetched.Failed<Boolean> _ -> Findings.Permission.UNREAD;
            case Fetched.Got<Boolean>(Boolean given) -> {
                records.inSchool(
                        scope,
                        () -> {
                            records.schools().notePermission(scope, given, records.now());
                            return given;
                        });
                yield given ? Findings.Permission.GIVEN : Findings.Permission.NOT_GIVEN;
            }
        };
    }

    /// The list is kept: after the activation it says who gets the letter.
    private Findings.Coordinators coordinators(
            SchoolScope scope, SchoolNumber number, boolean shares) {
        if (!shares) {
            return new Findings.Coordinators.Hidden();
        }
        return switch (basispoort.staff(number)) {
            case Fetched.Failed<List<StaffMember>>(Failure failure) ->
                    new Findings.Coordinators.Unread(failure.kind());
            case Fetched.Got<List<StaffMember>>(List<StaffMember> staff) -> {
                if (!staff.isEmpty()) {
                    records.inSchool(
                            scope,
                            () -> {
                                stores.staff().keep(scope, staff, records.now());
                                return staff;
                            });
                }
                yield counted(staff);
            }
        };
    }

    private Findings.Coordinators counted(List<StaffMember> staff) {
        LocalDate today = LocalDate.ofInstant(records.now(), HERE);
        List<StaffMember> coordinators =
                staff.stream().filter(member -> member.isCoordinatorOn(today)).toList();
        int reachable =
                (int)
                        coordinators.stream()
                                .map(StaffMember::email)
                                .filter(address -> address != null && !address.isBlank())
                                .count();
        return new Findings.Coordinators.Counted(coordinators.size(), reachable);
    }

    private boolean connected(SchoolScope scope, Wish wish) {
        return records.inSchool(
                scope, () -> stores.connections().find(scope, wish.app()).isPresent());
    }
}
