package nl.beheerportaal.sync.draft;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import org.jspecify.annotations.Nullable;

/// The drafts and what is in force, each read and written in a transaction of its own.
public final class Drafts {
    private final Transactions transactions;
    private final DraftStore drafts;
    private final ConfirmedStore confirmed;
    private final AuditLog audit;
    private final Clock clock;

    public Drafts(
            Transactions transactions,
            DraftStore drafts,
            ConfirmedStore confirmed,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.drafts = drafts;
        this.confirmed = confirmed;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is in force; nothing before the first confirmation.
    public @Nullable Confirmed inForce(SchoolScope scope, AppId app) {
        return inSchool(scope, () -> confirmed.find(scope, app)).orElse(null);
    }

    /// The draft as it was saved; nothing when nobody began one.
    public Optional<Draft> find(SchoolScope scope, AppId app, Occasion occasion) {
        return inSchool(scope, () -> drafts.find(scope, app, occasion));
    }

    /// The draft, or the one a wizard starts from: what is in force, or nothing. Not saved by this.
    public Draft begun(SchoolScope scope, AppId app, Occasion occasion) {
        return find(scope, app, occasion)
                .orElseGet(() -> begun(scope, occasion, inForce(scope, app)));
    }

    /// In everything mode nobody begins the changes: what waits for a person is looked at as it is.
    private Draft begun(SchoolScope scope, Occasion occasion, @Nullable Confirmed inForce) {
        return occasion == Occasion.CHANGES
                        && inForce != null
                        && inForce.selection().mode() == Mode.EVERYTHING
                ? Draft.ofChanges(inForce, Set.of(), Set.of())
                : Draft.from(inForce, clock.instant(), scope.actor().display());
    }

    /// Saves over the version it was made from, with what goes on record of it.
    ///
    /// @return false when somebody else saved meanwhile; nothing is on record then
    boolean save(SchoolScope scope, Saving saving, List<AuditEvent> events) {
        return inSchool(
                scope,
                () -> {
                    boolean saved =
                            drafts.save(
                                    scope,
                                    saving.app,
                                    saving.occasion,
                                    saving.draft,
                                    saving.expectedVersion);
                    if (saved && !events.isEmpty()) {
                        audit.append(scope.school(), events, clock.instant());
                    }
                    return saved;
                });
    }

    /// A draft to be saved over the version it was made from.
    record Saving(AppId app, Occasion occasion, Draft draft, long expectedVersion) {}

    /// Throws a draft away, and puts that on record when there was one.
    void forget(SchoolScope scope, AppId app, Occasion occasion) {
        transactions.forSchool(
                scope.school().value(),
                () -> {
                    if (drafts.find(scope, app, occasion).isPresent()) {
                        drafts.delete(scope, app, occasion);
                        Facts facts =
                                Facts.none().code("act", "STARTED_OVER").code("draft", occasion);
                        audit.append(
                                scope.school(),
                                List.of(
                                        AuditEvent.of(
                                                scope.actor(), AuditAction.DECIDED, app, facts)),
                                clock.instant());
                    }
                });
    }

    private <T> T inSchool(SchoolScope scope, Supplier<T> work) {
        return transactions.forSchool(scope.school().value(), work);
    }
}
