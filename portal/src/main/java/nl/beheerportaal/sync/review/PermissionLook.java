package nl.beheerportaal.sync.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.sync.fetch.Reader;

/// Asks Basispoort whether a school shares its roster now. The answer is kept with the school, a
/// change goes on record, and who shares nothing any more is written to, once.
public final class PermissionLook {
    private final Transactions transactions;
    private final Stores stores;
    private final Reader reader;
    private final RunLetters letters;
    private final Clock clock;

    /// What is read and written.
    public record Stores(SchoolStore schools, AuditLog audit) {}

    public PermissionLook(
            Transactions transactions,
            Stores stores,
            Reader reader,
            RunLetters letters,
            Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.reader = reader;
        this.letters = letters;
        this.clock = clock;
    }

    /// @return whether it shares; a failure tells nothing, and changes nothing
    public Fetched<Boolean> look(SchoolScope scope) {
        School.Permission before = school(scope).permission();
        Fetched<Boolean> answer = reader.permissionNow(scope);
        answer.answer()
                .filter(given -> given ? before.withdrawn() : !before.withdrawn())
                .ifPresent(given -> record(scope, given));
        if (answer instanceof Fetched.Failed<Boolean>(Failure failure)
                && failure.kind() == Failure.Kind.NO_PERMISSION) {
            tell(scope);
            return Fetched.got(false);
        }
        if (answer instanceof Fetched.Got<Boolean>(Boolean given) && !given) {
            tell(scope);
        }
        return answer;
    }

    private void record(SchoolScope scope, boolean given) {
        AuditAction action =
                given ? AuditAction.PERMISSION_GIVEN : AuditAction.PERMISSION_WITHDRAWN;
        inSchool(
                scope,
                () -> {
                    stores.audit()
                            .append(
                                    scope.school(),
                                    List.of(
                                            AuditEvent.of(
                                                    scope.actor(), action, null, Facts.none())),
                                    clock.instant());
                    return action;
                });
    }

    private void tell(SchoolScope scope) {
        reader.stateNow(scope);
        School school = school(scope);
        Instant since = school.permission().withdrawn() ? school.permission().since() : null;
        if (since != null) {
            inSchool(
                    scope,
                    () -> {
                        letters.withdrawn(scope, school.name(), since, clock.instant());
                        return since;
                    });
        }
    }

    private School school(SchoolScope scope) {
        return inSchool(scope, () -> stores.schools().get(scope));
    }

    private <T> T inSchool(SchoolScope scope, Supplier<T> work) {
        return transactions.forSchool(scope.school().value(), work);
    }
}
