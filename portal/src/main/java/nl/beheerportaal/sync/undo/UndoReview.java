package nl.beheerportaal.sync.undo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.plan.Departure;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Recorded;
import nl.beheerportaal.core.plan.Undo;
import nl.beheerportaal.core.plan.Undoing;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.DraftStore;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.fetch.Side;
import nl.beheerportaal.sync.fetch.Sides;
import nl.beheerportaal.sync.review.Answers;
import nl.beheerportaal.sync.review.Confirmation;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.sync.review.Proposal;
import nl.beheerportaal.sync.review.ProposalStore;
import nl.beheerportaal.sync.review.RunQueue;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunStore;
import org.jspecify.annotations.Nullable;

/// *Draai terug* and *Zet 1 leerling terug*: makes the plan that takes a run back, and starts its
/// run when a coordinator confirms exactly that plan, like step 4 does for any other.
public final class UndoReview {
    private final Transactions transactions;
    private final Stores stores;
    private final UndoneInForce inForce;
    private final Reader reader;
    private final Settings settings;

    /// The tables an undo reads and writes.
    public record Stores(
            ConfirmedStore confirmed,
            DraftStore drafts,
            ProposalStore proposals,
            LedgerStore ledgers,
            RunStore runs,
            RunQueue queue) {}

    /// What is handed in: the publisher's limits, and the time.
    public record Settings(Limits limits, Clock clock) {}

    /// Which run, of which app, and whether only one account of it.
    public record Asked(AppId app, RunId run, @Nullable AccountId only) {}

    public UndoReview(Transactions transactions, Stores stores, Reader reader, Settings settings) {
        this.transactions = transactions;
        this.stores = stores;
        this.inForce = new UndoneInForce(stores.confirmed(), stores.drafts());
        this.reader = reader;
        this.settings = settings;
    }

    /// What the page shows.
    public sealed interface Opened {
        /// The plan, made just now; empty when nothing is left to take back.
        record Ready(Plan plan, Sides sides, boolean mustType) implements Opened {}

        /// A side cannot be read now; nothing can start.
        record Unread(Sides sides) implements Opened {}

        /// The school shares nothing with us now.
        record Withdrawn() implements Opened {}

        /// A run of this app is busy or about to begin.
        record Busy(Run run) implements Opened {}

        /// There is no such run, or it never ended.
        record NoSuchRun() implements Opened {}
    }

    /// Reads both sides afresh, makes the plan and keeps it, so that exactly it can be confirmed.
    public Opened open(SchoolScope scope, Asked asked) {
        Optional<Run> busy = inSchool(scope, () -> stores.runs().unfinished(scope, asked.app()));
        if (busy.isPresent()) {
            return new Opened.Busy(busy.get());
        }
        Optional<List<Recorded>> since = inSchool(scope, () -> since(scope, asked));
        if (since.isEmpty()) {
            return new Opened.NoSuchRun();
        }
        if (since.get().getFirst().plan().basis().alone()) {
            Sides sides = withoutBasispoort(scope, asked.app());
            return sides.app().usable()
                    ? inSchool(scope, () -> ready(scope, asked, since.get(), sides))
                    : new Opened.Unread(sides);
        }
        if (reader.permissionNow(scope).answer().filter(given -> !given).isPresent()) {
            return new Opened.Withdrawn();
        }
        Sides sides = reader.readNow(scope, asked.app());
        if (sides.roster().snapshot() == null || !sides.app().usable()) {
            return new Opened.Unread(sides);
        }
        return inSchool(scope, () -> ready(scope, asked, since.get(), sides));
    }

    /// Seals the plan on the coordinator's page and stores its run.
    public Confirmation confirm(SchoolScope scope, Asked asked, Answers answers) {
        if (!scope.mayConfirm() && !scope.mayDepart()) {
            return new Confirmation.ReadOnly();
        }
        return inSchool(
                scope,
                () ->
                        stores.runs()
                                .unfinished(scope, asked.app())
                                .<Confirmation>map(Confirmation.Busy::new)
                                .orElseGet(() -> judged(scope, asked, answers)));
    }

    /// What took everything of ours away is taken back without asking Basispoort: the school may
    /// share nothing any more.
    private Sides withoutBasispoort(SchoolScope scope, AppId app) {
        return new Sides(new Side<>(lastRoster(scope), null), reader.appNow(scope, app));
    }

    private RosterSnapshot lastRoster(SchoolScope scope) {
        return reader.lastRoster(scope)
                .orElseGet(() ->
                        Departure.noRoster(reader.number(scope), null, settings.clock().instant()));
    }

    private Opened ready(SchoolScope scope, Asked asked, List<Recorded> since, Sides sides) {
        RosterSnapshot roster = Objects.requireNonNull(sides.roster().snapshot());
        AppSnapshot app = Objects.requireNonNull(sides.app().snapshot());
        Recorded run = since.getFirst();
        Undoing what = Undoing.of(run.run(), run.plan(), asked.only());
        Plan plan = Undo.plan(what, since, world(scope, roster, app), today());
        stores.proposals()
                .save(
                        scope,
                        asked.app(),
                        Occasion.UNDO,
                        new Proposal(plan, version(scope, asked.app()), Set.of()));
        return new Opened.Ready(plan, sides, answersAsk(plan));
    }

    /// Links, decisions and selection play no part in an undo.
    private World world(SchoolScope scope, RosterSnapshot roster, AppSnapshot app) {
        Confirmed now = stores.confirmed().find(scope, app.app()).orElse(null);
        return new World(
                reader.number(scope),
                Occasion.UNDO,
                true,
                roster,
                app,
                now == null ? Links.none() : now.links(),
                now == null ? Decisions.none() : now.decisions(),
                now == null
                        ? Selection.empty(nl.beheerportaal.core.selection.Mode.SELECTIVE)
                        : now.selection(),
                stores.ledgers().find(scope, app.app()),
                settings.limits());
    }

    private Confirmation judged(SchoolScope scope, Asked asked, Answers answers) {
        Plan plan = current(scope, asked, answers.fingerprint());
        if (plan == null) {
            return new Confirmation.Outdated();
        }
        if (!scope.mayConfirm() && !plan.basis().alone()) {
            return new Confirmation.ReadOnly();
        }
        return answers.objection(plan, settings.limits())
                .orElseGet(() -> start(scope, asked, plan));
    }

    /// The plan with that fingerprint, if it is about what is asked and nothing else was confirmed
    /// since it was made.
    private @Nullable Plan current(SchoolScope scope, Asked asked, String fingerprint) {
        Proposal proposal = stores.proposals().find(scope, asked.app(), Occasion.UNDO).orElse(null);
        if (proposal == null
                || !proposal.plan().fingerprint().equals(fingerprint)
                || proposal.draftVersion() != version(scope, asked.app())) {
            return null;
        }
        Undoing what = proposal.plan().basis().undoing();
        boolean same =
                what != null
                        && what.run().equals(asked.run().value())
                        && Objects.equals(what.only(), asked.only());
        return same && !proposal.plan().isEmpty() ? proposal.plan() : null;
    }

    private Confirmation start(SchoolScope scope, Asked asked, Plan plan) {
        RunId id = new RunId(UUID.randomUUID());
        var now = settings.clock().instant();
        Recorded undone = since(scope, asked).orElseThrow().getFirst();
        RosterSnapshot roster = lastRoster(scope);
        Run run = Run.waiting(id, plan, scope.actor().display(), scope.actor().reference(), now);
        if (!stores.runs().create(scope, run)) {
            return new Confirmation.Outdated();
        }
        stores.confirmed()
                .savePending(scope, asked.app(), inForce.after(scope, plan, undone, roster, now));
        stores.queue().enqueue(scope, id);
        return new Confirmation.Started(id);
    }

    private Optional<List<Recorded>> since(SchoolScope scope, Asked asked) {
        return new History(stores.runs())
                .since(scope, asked.run())
                .filter(runs -> runs.getFirst().plan().basis().app().equals(asked.app()));
    }

    private long version(SchoolScope scope, AppId app) {
        return stores.confirmed().find(scope, app).map(Confirmed::version).orElse(0L);
    }

    private boolean answersAsk(Plan plan) {
        return Answers.mustType(plan, settings.limits());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(settings.clock().instant(), Matching.SCHOOL_TIME);
    }

    private <T> T inSchool(SchoolScope scope, Supplier<T> work) {
        return transactions.forSchool(scope.school().value(), work);
    }
}
