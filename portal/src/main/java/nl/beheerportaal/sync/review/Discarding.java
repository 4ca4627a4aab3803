package nl.beheerportaal.sync.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.UndoneAccount;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.RunStore;

/// *Verwijder ze niet*: a coordinator discards the removals that an automatic plan holds (PRODUCT
/// §6.4). Those accounts stay, and no later plan asks again, until a wizard is confirmed.
public final class Discarding {
    private final Transactions transactions;
    private final Stores stores;
    private final Clock clock;

    /// What is read and written.
    public record Stores(
            ProposalStore proposals, LedgerStore ledgers, RunStore runs, AuditLog audit) {}

    /// What came of it.
    public enum Result {
        DONE,
        /// The page was about another plan than the newest.
        OUTDATED,
        /// A run is at work; afterwards there is a newer plan.
        BUSY,
        READ_ONLY
    }

    public Discarding(Transactions transactions, Stores stores, Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.clock = clock;
    }

    /// @param fingerprint of the held plan on the page
    public Result discard(SchoolScope scope, AppId app, String fingerprint) {
        if (!scope.mayConfirm()) {
            return Result.READ_ONLY;
        }
        return transactions.forSchool(
                scope.school().value(),
                () -> {
                    if (stores.runs().unfinished(scope, app).isPresent()) {
                        return Result.BUSY;
                    }
                    Optional<Proposal> held =
                            stores.proposals()
                                    .find(scope, app, Occasion.AUTOMATIC)
                                    .filter(each -> each.plan().fingerprint().equals(fingerprint));
                    held.ifPresent(proposal -> discard(scope, app, proposal));
                    return held.isPresent() ? Result.DONE : Result.OUTDATED;
                });
    }

    private void discard(SchoolScope scope, AppId app, Proposal held) {
        List<UndoneAccount> stay = new ArrayList<>();
        for (Step.DeactivateAccount step : held.plan().only(Step.DeactivateAccount.class)) {
            stay.add(new UndoneAccount(step.account(), step.person()));
        }
        stores.ledgers().save(scope, app, stores.ledgers().find(scope, app).leaving(stay));
        stores.proposals()
                .save(
                        scope,
                        app,
                        Occasion.AUTOMATIC,
                        new Proposal(without(held.plan()), held.draftVersion(), held.seen()));
        Facts facts =
                Facts.none().hash("plan", held.plan().fingerprint()).count("removals", stay.size());
        stores.audit()
                .append(
                        scope.school(),
                        List.of(
                                AuditEvent.of(
                                        scope.actor(), AuditAction.PLAN_DISCARDED, app, facts)),
                        clock.instant());
    }

    /// The plan without its removals, and without what held them.
    private static Plan without(Plan plan) {
        return new Plan(
                plan.basis(),
                plan.steps().stream().filter(step -> !step.removes()).toList(),
                plan.holds().stream().filter(hold -> !(hold instanceof Hold.Brake)).toList(),
                plan.notices(),
                plan.seal());
    }
}
