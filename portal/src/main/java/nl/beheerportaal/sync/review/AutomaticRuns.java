package nl.beheerportaal.sync.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Notice;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.SourceNotes;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.held.HeldStore;
import nl.beheerportaal.sync.held.LoweredBrakes;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.sync.run.Surroundings;

/// Brings a connection in everything mode up to date without a review: at night, and when a
/// coordinator presses *Nu ophalen uit Basispoort*. What nothing explains is held as a whole when
/// it is more than normal, and in the summer removals wait (PRODUCT §6.4). What cannot be done now
/// is a result, and changes nothing.
public final class AutomaticRuns {
    /// In selective mode nothing changes at night; the roster is read all the same, so that a
    /// merger or a mad source is seen the day it happens.
    private static final Duration READ_TONIGHT = Duration.ofHours(12);

    private final Transactions transactions;
    private final Stores stores;
    private final Outside outside;
    private final RunLetters letters;
    private final Clock clock;
    private final PermissionLook permissions;
    private final DoubtLetters doubts;
    private final HeldNights nights;

    /// What is read and written.
    public record Stores(
            SchoolStore schools,
            ConfirmedStore confirmed,
            ProposalStore proposals,
            RunStore runs,
            RunQueue queue,
            HeldStore held,
            LoweredBrakes brakes,
            AuditLog audit) {}

    /// Where both sides are read, and what is noted of the source.
    public record Outside(Reader reader, Surroundings surroundings, SourceNotes notes) {}

    public AutomaticRuns(
            Transactions transactions,
            Stores stores,
            Outside outside,
            RunLetters letters,
            Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.outside = outside;
        this.letters = letters;
        this.clock = clock;
        this.nights = new HeldNights(stores, letters);
        this.permissions =
                new PermissionLook(
                        transactions,
                        new PermissionLook.Stores(stores.schools(), stores.audit()),
                        outside.reader(),
                        letters,
                        clock);
        this.doubts = new DoubtLetters(transactions, outside.notes(), letters, clock);
    }

    /// What came of it.
    public sealed interface Result {
        /// Stored; it begins as soon as a node is free. Removals the plan holds wait for a person.
        record Started(RunId run, Plan plan) implements Result {}

        /// Nothing may be carried out: the plan's holds say why.
        record Held(Plan plan) implements Result {}

        /// Both sides agree already.
        record NothingToDo(Plan plan) implements Result {}

        /// A run of this app has not ended.
        record Busy(Run run) implements Result {}

        /// The school shares nothing now; nothing changes.
        record Withdrawn() implements Result {}

        /// A side cannot be read now; nothing changes.
        record Unread(Failure failure) implements Result {}

        /// In selective mode, or before the first confirmation, nothing happens by itself.
        record NotByItself() implements Result {}

        /// The coordinator may look, not change (PRODUCT §6.12).
        record ReadOnly() implements Result {}
    }

    public Result run(SchoolScope scope, AppId app) {
        if (!scope.mayConfirm()) {
            return new Result.ReadOnly();
        }
        Optional<Confirmed> inForce = inSchool(scope, () -> stores.confirmed().find(scope, app));
        if (inForce.isEmpty()) {
            return new Result.NotByItself();
        }
        Optional<Run> busy = inSchool(scope, () -> stores.runs().unfinished(scope, app));
        if (busy.isPresent()) {
            return new Result.Busy(busy.get());
        }
        return switch (permissions.look(scope)) {
            case Fetched.Failed<Boolean>(Failure failure) -> new Result.Unread(failure);
            case Fetched.Got<Boolean>(Boolean given) ->
                    given ? planned(scope, app, inForce.get()) : new Result.Withdrawn();
        };
    }

    /// In selective mode nothing happens by itself, but a permission that was withdrawn is told.
    private Result planned(SchoolScope scope, AppId app, Confirmed inForce) {
        if (inForce.selection().mode() == Mode.EVERYTHING) {
            return plan(scope, app, inForce);
        }
        Failure failure = outside.reader().rosterIfOlder(scope, READ_TONIGHT).failure();
        if (failure != null) {
            doubts.read(scope, app, failure);
        }
        return new Result.NotByItself();
    }

    private Result plan(SchoolScope scope, AppId app, Confirmed inForce) {
        return switch (outside.surroundings().world(scope, app, Occasion.AUTOMATIC)) {
            case Fetched.Failed<World>(Failure failure) -> new Result.Unread(failure);
            case Fetched.Got<World>(World world) -> {
                LocalDate today = LocalDate.ofInstant(clock.instant(), Matching.SCHOOL_TIME);
                Plan plan = Planner.plan(world, today);
                Proposal proposal = new Proposal(plan, inForce.version(), people(world));
                yield inSchool(scope, () -> keep(scope, app, proposal, world.roster()));
            }
        };
    }

    /// Keeps the plan, for the page that says what waits, and starts what of it may run.
    private Result keep(SchoolScope scope, AppId app, Proposal proposal, RosterSnapshot roster) {
        Optional<Run> busy = stores.runs().unfinished(scope, app);
        if (busy.isPresent()) {
            return new Result.Busy(busy.get());
        }
        Instant now = clock.instant();
        Plan plan = nights.asHeld(scope, proposal.plan(), now);
        if (plan.approvable()) {
            nights.held(scope, plan, now);
        } else {
            nights.notHeld(scope, app);
            letters.ended(scope, plan, now);
            removalsWait(scope, plan, now);
            letters.noRoom(scope, plan, now);
            doubts.held(scope, plan);
        }
        recordDrift(scope, plan, roster, now);
        stores.proposals().save(scope, app, Occasion.AUTOMATIC, proposal.with(plan));
        if (plan.runnable().isEmpty()) {
            return plan.removalsHeld() ? new Result.Held(plan) : new Result.NothingToDo(plan);
        }
        RunId id = new RunId(UUID.randomUUID());
        Run run = Run.waiting(id, plan, scope.actor().display(), scope.actor().reference(), now);
        if (!stores.runs().create(scope, run)) {
            throw new IllegalStateException("a run of " + scope.school() + " came in between");
        }
        stores.queue().enqueue(scope, id);
        return new Result.Started(id, plan);
    }

    private void recordDrift(SchoolScope scope, Plan plan, RosterSnapshot roster, Instant now) {
        List<Notice> known =
                stores.proposals()
                        .find(scope, plan.basis().app(), Occasion.AUTOMATIC)
                        .map(before -> before.plan().notices())
                        .orElse(List.of());
        List<AuditEvent> seen = new DriftRecords(scope.actor(), plan, roster).since(known);
        if (!seen.isEmpty()) {
            stores.audit().append(scope.school(), seen, now);
        }
    }

    private void removalsWait(SchoolScope scope, Plan plan, Instant now) {
        for (Hold hold : plan.holds()) {
            if (hold instanceof Hold.RemovalsWaitForSummer summer) {
                letters.removalsWait(scope, summer, plan.basis().app(), now);
            }
        }
    }

    private static Set<PersonId> people(World world) {
        Set<PersonId> people = new HashSet<>(world.roster().pupilsById().keySet());
        people.addAll(world.roster().staffById().keySet());
        return people;
    }

    private <T> T inSchool(SchoolScope scope, Supplier<T> work) {
        return transactions.forSchool(scope.school().value(), work);
    }
}
