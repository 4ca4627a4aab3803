package nl.beheerportaal.sync.review;

import java.time.Clock;
import java.util.List;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import org.jspecify.annotations.Nullable;

/// Puts on record that somebody took a list of people out of the portal, before the list is given.
public final class Downloads {
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    public Downloads(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Which list.
    public enum What {
        /// Who is removed by a plan.
        REMOVALS,
        /// Who was removed when.
        REMOVED,
        /// What became of everybody in a run.
        OUTCOMES,
        /// The school's log.
        LOG,
        /// All that is known of one person.
        PERSON
    }

    /// @param app null for a list of the school as a whole
    /// @param rows how many lines, the heading not counted
    public void record(SchoolScope scope, @Nullable AppId app, What what, int rows) {
        transactions.forSchool(
                scope.school().value(),
                () ->
                        audit.append(
                                scope.school(),
                                List.of(
                                        AuditEvent.of(
                                                scope.actor(),
                                                AuditAction.DOWNLOADED,
                                                app,
                                                Facts.none()
                                                        .code("what", what)
                                                        .count("rows", rows))),
                                clock.instant()));
    }
}
