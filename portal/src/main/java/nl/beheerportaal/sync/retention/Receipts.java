package nl.beheerportaal.sync.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.audit.Mention;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.plan.DeactivatedAccount;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.review.LedgerStore;
import org.jspecify.annotations.Nullable;

/// Strikes an erased account off the books and puts its receipt in the record, in one transaction.
public final class Receipts {
    private final LedgerStore ledgers;
    private final ConfirmedStore confirmed;
    private final AuditLog audit;

    public Receipts(LedgerStore ledgers, ConfirmedStore confirmed, AuditLog audit) {
        this.ledgers = ledgers;
        this.confirmed = confirmed;
        this.audit = audit;
    }

    /// @param account as the app had it last; null when it was gone already
    void erased(
            SchoolScope scope,
            AppId app,
            DeactivatedAccount each,
            @Nullable Account account,
            Instant now) {
        strike(scope, app, each);
        record(
                scope,
                new AuditEvent(
                        scope.actor(),
                        AuditAction.ACCOUNT_ERASED,
                        app,
                        mentions(app, each, account),
                        facts(each)),
                now);
    }

    /// The same before its time, because somebody asked for it.
    void erasedOnRequest(
            SchoolScope scope,
            RequestedErasure.Asked asked,
            DeactivatedAccount each,
            @Nullable Account account,
            Instant now) {
        strike(scope, asked.app(), each);
        Facts facts =
                facts(each)
                        .code("why", asked.why())
                        .id("lead", asked.lead())
                        .flag("inUse", account != null && account.active());
        record(
                scope,
                new AuditEvent(
                        scope.actor(),
                        AuditAction.ERASED_ON_REQUEST,
                        asked.app(),
                        mentions(asked.app(), each, account),
                        facts),
                now);
    }

    private void strike(SchoolScope scope, AppId app, DeactivatedAccount each) {
        Ledger ledger = ledgers.find(scope, app);
        ledgers.save(scope, app, ledger.without(each.account()));
        confirmed
                .find(scope, app)
                .ifPresent(inForce -> unlink(scope, app, inForce, each.account()));
    }

    /// Somebody made it active again in the app: it is no longer removed.
    void spared(SchoolScope scope, AppId app, DeactivatedAccount each, Instant now) {
        Ledger ledger = ledgers.find(scope, app);
        ledgers.save(scope, app, ledger.withoutRemoval(each.account()));
        record(
                scope,
                new AuditEvent(
                        scope.actor(),
                        AuditAction.ACCOUNT_SPARED,
                        app,
                        mentions(app, each, null),
                        facts(each)),
                now);
    }

    private void unlink(SchoolScope scope, AppId app, Confirmed inForce, AccountId account) {
        Links links = inForce.links().without(account);
        if (!links.equals(inForce.links())
                && !confirmed.save(scope, app, inForce.withLinks(links), inForce.version())) {
            throw new IllegalStateException(
                    "the confirmed set of " + scope.school() + " moved during an erasure");
        }
    }

    private static List<Mention> mentions(
            AppId app, DeactivatedAccount each, @Nullable Account account) {
        String name = account == null ? "" : account.name().shown();
        List<Mention> mentions = new ArrayList<>();
        if (each.person() != null) {
            mentions.add(Mention.person(each.person(), name));
        }
        mentions.add(Mention.account(app, each.account(), name));
        return mentions;
    }

    private void record(SchoolScope scope, AuditEvent event, Instant now) {
        audit.append(scope.school(), List.of(event), now);
    }

    private static Facts facts(DeactivatedAccount each) {
        return Facts.none()
                .moment("removed", each.since())
                .day("restorableUntil", each.restorableUntil());
    }
}
