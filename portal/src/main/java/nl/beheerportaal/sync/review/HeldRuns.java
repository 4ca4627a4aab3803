package nl.beheerportaal.sync.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.UndoneAccount;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.held.HeldRun;
import nl.beheerportaal.sync.held.HeldStore;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunStore;

/// What a coordinator does with a run that was held (PRODUCT §6.4): approve exactly its plan,
/// approve it without its removals, or discard it. Each names the plan on the page; when the night
/// put another in its place, nothing happens.
public final class HeldRuns {
    private final Transactions transactions;
    private final Stores stores;
    private final Limits limits;
    private final Clock clock;

    /// What is read and written.
    public record Stores(
            HeldStore held,
            ProposalStore proposals,
            LedgerStore ledgers,
            RunStore runs,
            RunQueue queue,
            AuditLog audit) {}

    public HeldRuns(Transactions transactions, Stores stores, Limits limits, Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.limits = limits;
        this.clock = clock;
    }

    /// The plan that waits for a coordinator; nothing when none does.
    public Optional<Plan> waiting(SchoolScope scope, AppId app) {
        return transactions.forSchool(scope.school().value(), () -> found(scope, app));
    }

    /// Seals the plan as it is, its removals included.
    public Confirmation approve(SchoolScope scope, AppId app, Answers answers) {
        return decide(
                scope,
                app,
                answers.fingerprint(),
                plan -> {
                    Plan approved = plan.approved();
                    return answers.objection(approved, limits)
                            .orElseGet(() -> start(scope, approved, HeldRun.State.APPROVED, 0));
                });
    }

    /// Seals the plan without its removals: those accounts stay, and no later plan asks again until
    /// a wizard is confirmed.
    public Confirmation approveWithoutRemovals(SchoolScope scope, AppId app, String fingerprint) {
        return decide(
                scope,
                app,
                fingerprint,
                plan -> {
                    List<UndoneAccount> stay = new ArrayList<>();
                    for (Step.DeactivateAccount step : plan.only(Step.DeactivateAccount.class)) {
                        stay.add(new UndoneAccount(step.account(), step.person()));
                    }
                    stores.ledgers.save(scope, app, stores.ledgers.find(scope, app).leaving(stay));
                    return start(
                            scope, plan.approvedWithoutRemovals(), HeldRun.State.KEPT, stay.size());
                });
    }

    /// Nothing of it is done. The same plan is not asked about again; one that rests on other facts
    /// is.
    public Discarding.Result discard(SchoolScope scope, AppId app, String fingerprint) {
        if (scope.readOnly()) {
            return Discarding.Result.READ_ONLY;
        }
        return transactions.forSchool(
                scope.school().value(),
                () -> {
                    if (stores.runs.unfinished(scope, app).isPresent()) {
                        return Discarding.Result.BUSY;
                    }
                    Optional<Plan> plan = found(scope, app).filter(each -> is(each, fingerprint));
                    plan.ifPresent(each -> {
                        mark(scope, app, HeldRun.State.DISCARDED);
                        record(scope, each, AuditAction.PLAN_DISCARDED, Facts.none());
                    });
                    return plan.isPresent() ? Discarding.Result.DONE : Discarding.Result.OUTDATED;
                });
    }

    private interface Decision {
        Confirmation of(Plan plan);
    }

    private Confirmation decide(
            SchoolScope scope, AppId app, String fingerprint, Decision decision) {
        if (scope.readOnly()) {
            return new Confirmation.ReadOnly();
        }
        return transactions.forSchool(
                scope.school().value(),
                () -> {
                    Optional<Run> busy = stores.runs.unfinished(scope, app);
                    if (busy.isPresent()) {
                        return new Confirmation.Busy(busy.get());
                    }
                    return found(scope, app)
                            .filter(plan -> is(plan, fingerprint))
                            .map(decision::of)
                            .orElseGet(Confirmation.Outdated::new);
                });
    }

    private static boolean is(Plan plan, String fingerprint) {
        return plan.fingerprint().equals(fingerprint);
    }

    private Optional<Plan> found(SchoolScope scope, AppId app) {
        Optional<HeldRun> held = stores.held.find(scope, app).filter(HeldRun::waits);
        return held.flatMap(waiting ->
                stores.proposals
                        .find(scope, app, Occasion.AUTOMATIC)
                        .map(Proposal::plan)
                        .filter(plan -> is(plan, waiting.fingerprint()))
                        .filter(Plan::approvable));
    }

    private Confirmation start(SchoolScope scope, Plan plan, HeldRun.State state, int kept) {
        RunId id = new RunId(UUID.randomUUID());
        Run run =
                Run.waiting(
                        id,
                        plan,
                        scope.actor().display(),
                        scope.actor().reference(),
                        clock.instant());
        if (!stores.runs.create(scope, run)) {
            throw new IllegalStateException("a run of " + scope.school() + " came in between");
        }
        mark(scope, plan.basis().app(), state);
        record(scope, plan, AuditAction.PLAN_APPROVED, Facts.none().count("kept", kept));
        stores.queue.enqueue(scope, id);
        return new Confirmation.Started(id);
    }

    private void mark(SchoolScope scope, AppId app, HeldRun.State state) {
        stores.held.find(scope, app).ifPresent(held -> stores.held.save(scope, held.in(state)));
    }

    private void record(SchoolScope scope, Plan plan, AuditAction action, Facts facts) {
        stores.audit.append(
                scope.school(),
                List.of(
                        AuditEvent.of(
                                scope.actor(),
                                action,
                                plan.basis().app(),
                                facts.hash("plan", plan.fingerprint()))),
                clock.instant());
    }
}
