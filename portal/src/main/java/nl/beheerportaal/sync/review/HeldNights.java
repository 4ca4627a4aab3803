package nl.beheerportaal.sync.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.held.HeldRun;

/// What one night after the other makes of plans that are held. Called inside the transaction that
/// keeps the plan.
final class HeldNights {
    private final AutomaticRuns.Stores stores;
    private final RunLetters letters;

    HeldNights(AutomaticRuns.Stores stores, RunLetters letters) {
        this.stores = stores;
        this.letters = letters;
    }

    /// A plan that was held stays so while its facts do (PRODUCT §6.1), also when the days of its
    /// slow loss are over by now: nobody said yes to it. Only a helpdesk lead who lowers the brake
    /// has it judged anew.
    Plan asHeld(SchoolScope scope, Plan plan, Instant now) {
        AppId app = plan.basis().app();
        boolean undecided =
                stores.held()
                        .find(scope, app)
                        .filter(held -> held.fingerprint().equals(plan.fingerprint()))
                        .filter(held -> held.waits() || held.state() == HeldRun.State.DISCARDED)
                        .isPresent();
        if (!undecided || stores.brakes().find(scope, app, now).isPresent()) {
            return plan;
        }
        Optional<Plan> before =
                stores.proposals().find(scope, app, Occasion.AUTOMATIC).map(Proposal::plan);
        return before.map(plan::heldAs).orElse(plan);
    }

    /// The same plan held again the next night is no news, and nobody is told of one matter twice
    /// in a week.
    void held(SchoolScope scope, Plan plan, Instant now) {
        HeldRun last = stores.held().find(scope, plan.basis().app()).orElse(null);
        HeldRun held = HeldRun.of(plan, last, now);
        boolean known =
                last != null && last.waits() && last.fingerprint().equals(plan.fingerprint());
        if (held.waits() && !known) {
            record(scope, plan, held, now);
        }
        if (held.mayTell(now)) {
            letters.held(scope, plan, held.counts(), now);
            held = held.toldAt(now);
        }
        stores.held().save(scope, held);
    }

    /// The newest plan is not held any more.
    void notHeld(SchoolScope scope, AppId app) {
        stores.held()
                .find(scope, app)
                .filter(HeldRun::waits)
                .ifPresent(held -> stores.held().save(scope, held.in(HeldRun.State.OVER)));
    }

    private void record(SchoolScope scope, Plan plan, HeldRun held, Instant now) {
        Facts facts =
                Facts.none()
                        .hash("plan", plan.fingerprint())
                        .flag("everything", plan.held())
                        .count("pupils", held.counts().pupils())
                        .count("teachers", held.counts().teachers());
        AppId app = plan.basis().app();
        AuditEvent event = AuditEvent.of(scope.actor(), AuditAction.PLAN_HELD, app, facts);
        stores.audit().append(scope.school(), List.of(event), now);
    }
}
