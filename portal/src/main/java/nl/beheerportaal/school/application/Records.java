package nl.beheerportaal.school.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import org.jspecify.annotations.Nullable;

/// What every act on an application needs: its tables, the record, and the time.
public record Records(
        Transactions transactions,
        SchoolStore schools,
        ApplicationStore applications,
        AuditLog audit,
        Clock clock) {
    /// Tries again this often when somebody else changed the application at the same moment.
    private static final int TRIES = 5;

    Instant now() {
        return clock.instant();
    }

    Optional<SchoolId> school(FleetScope scope, SchoolNumber number) {
        return transactions.forFleet(() -> schools.find(scope, number));
    }

    <T> T inSchool(SchoolScope scope, Supplier<T> work) {
        return transactions.forSchool(scope.school().value(), work);
    }

    Optional<Application> open(SchoolScope scope) {
        return inSchool(scope, () -> applications.open(scope));
    }

    /// Changes the open application and puts it on record, in one transaction.
    ///
    /// @param change of what it is at that moment; null leaves it as it is
    /// @return what it is now; nothing when there is no open one
    Optional<Application> change(
            SchoolScope scope,
            AuditAction action,
            @Nullable AppId app,
            UnaryOperator<Application> change) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Application> open = open(scope);
            if (open.isEmpty()) {
                return open;
            }
            Application changed = change.apply(open.get());
            if (changed.equals(open.get()) || kept(scope, open.get(), changed, action, app)) {
                return Optional.of(changed);
            }
        }
        throw new IllegalStateException("an application keeps changing at the same time");
    }

    private boolean kept(
            SchoolScope scope,
            Application before,
            Application after,
            AuditAction action,
            @Nullable AppId app) {
        return inSchool(
                scope,
                () -> {
                    boolean saved = applications.save(scope, after, before.version());
                    if (saved) {
                        record(scope, action, app);
                    }
                    return saved;
                });
    }

    /// Inside the transaction of what it tells.
    void record(SchoolScope scope, AuditAction action, @Nullable AppId app) {
        audit.append(
                scope.school(),
                List.of(AuditEvent.of(scope.actor(), action, app, Facts.none())),
                now());
    }
}
