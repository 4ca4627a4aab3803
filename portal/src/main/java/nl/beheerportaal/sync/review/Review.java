package nl.beheerportaal.sync.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.draft.Drafts;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.fetch.Sides;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunStore;
import org.jspecify.annotations.Nullable;

/// Step 4: makes the plan of a draft from what both sides say now, and starts its run when a
/// coordinator confirms exactly that plan (PRODUCT §6.1).
public final class Review {
    /// So long the pages of one plan may be turned without reading both sides again.
    private static final Duration SHOWN_AGAIN = Duration.ofMinutes(15);

    private final Transactions transactions;
    private final Stores stores;
    private final Drafts drafts;
    private final Reader reader;
    private final Settings settings;

    /// The tables a review reads and writes.
    public record Stores(
            ConfirmedStore confirmed,
            ProposalStore proposals,
            LedgerStore ledgers,
            RunStore runs,
            RunQueue queue) {}

    /// What is handed in: the publisher's limits, and the time.
    public record Settings(Limits limits, Clock clock) {}

    public Review(
            Transactions transactions,
            Stores stores,
            Drafts drafts,
            Reader reader,
            Settings settings) {
        this.transactions = transactions;
        this.stores = stores;
        this.drafts = drafts;
        this.reader = reader;
        this.settings = settings;
    }

    /// Reads both sides afresh, makes the plan and keeps it, so that exactly it can be confirmed.
    public Reviewed open(SchoolScope scope, AppId app, Occasion occasion) {
        Optional<Run> busy = inSchool(scope, () -> stores.runs().unfinished(scope, app));
        if (busy.isPresent()) {
            return new Reviewed.Busy(busy.get());
        }
        Draft draft = drafts.begun(scope, app, occasion);
        if (!draft.modeChosen()) {
            return new Reviewed.NothingChosen(draft);
        }
        if (reader.permissionNow(scope).answer().filter(given -> !given).isPresent()) {
            return new Reviewed.Withdrawn(draft);
        }
        Sides sides = reader.readNow(scope, app);
        @Nullable Failure failure = sides.failure();
        return failure == null
                ? ready(scope, draft, sides, occasion)
                : new Reviewed.Unread(failure, draft, sides);
    }

    /// The plan that a page shows already: to turn its pages, keep its list or answer again. Reads
    /// nothing outside while that is the newest plan, of the draft as it is now, from sides that
    /// were read lately; else as [#open]. The run compares with the facts of its own moment anyway.
    ///
    /// @param fingerprint of the plan on the page
    public Reviewed again(SchoolScope scope, AppId app, Occasion occasion, String fingerprint) {
        return inSchool(scope, () -> shown(scope, app, occasion, fingerprint))
                .orElseGet(() -> open(scope, app, occasion));
    }

    /// Seals the plan on the coordinator's page and stores its run; the same button pressed twice
    /// starts one run.
    public Confirmation confirm(SchoolScope scope, AppId app, Occasion occasion, Answers answers) {
        if (!scope.mayConfirm()) {
            return new Confirmation.ReadOnly();
        }
        return inSchool(
                scope,
                () -> {
                    Optional<Run> busy = stores.runs().unfinished(scope, app);
                    if (busy.isPresent()) {
                        return new Confirmation.Busy(busy.get());
                    }
                    return current(scope, app, occasion, answers.fingerprint())
                            .map(proposal -> judge(scope, app, occasion, proposal, answers))
                            .orElseGet(Confirmation.Outdated::new);
                });
    }

    private Reviewed ready(SchoolScope scope, Draft draft, Sides sides, Occasion occasion) {
        World world = world(scope, draft, untilWalked(scope, sides, occasion), occasion);
        Plan plan = Planner.plan(world, today());
        Proposal proposal = new Proposal(plan, draft.version(), people(world.roster()));
        inSchool(
                scope,
                () -> {
                    stores.proposals().save(scope, plan.basis().app(), occasion, proposal);
                    return proposal;
                });
        return new Reviewed.Ready(proposal, draft, sides, mustType(plan));
    }

    private Optional<Reviewed> shown(
            SchoolScope scope, AppId app, Occasion occasion, String fingerprint) {
        Optional<Proposal> current =
                stores.runs().unfinished(scope, app).isPresent()
                        ? Optional.empty()
                        : current(scope, app, occasion, fingerprint);
        if (current.isEmpty()) {
            return Optional.empty();
        }
        Plan plan = current.get().plan();
        Instant oldest = settings.clock().instant().minus(SHOWN_AGAIN);
        Instant roster = plan.basis().rosterRead();
        Instant read = plan.basis().appRead();
        if (roster.isBefore(oldest) || read.isBefore(oldest)) {
            return Optional.empty();
        }
        Draft draft = drafts.begun(scope, app, occasion);
        return reader.asRead(scope, app, roster, read)
                .map(sides -> new Reviewed.Ready(current.get(), draft, sides, mustType(plan)));
    }

    /// After a merger only the wizard goes on: it is where who came along is linked.
    private Sides untilWalked(SchoolScope scope, Sides sides, Occasion occasion) {
        Confirmed inForce =
                occasion == Occasion.WIZARD
                        ? null
                        : drafts.inForce(
                                scope, Objects.requireNonNull(sides.app().snapshot()).app());
        return inForce == null ? sides : sides.untilWalked(reader.merged(scope), inForce.since());
    }

    private World world(SchoolScope scope, Draft draft, Sides sides, Occasion occasion) {
        var roster = Objects.requireNonNull(sides.roster().snapshot());
        var app = Objects.requireNonNull(sides.app().snapshot());
        return new World(
                reader.number(scope),
                occasion,
                true,
                roster,
                app,
                draft.links(),
                draft.decisions(),
                draft.selection(),
                inSchool(scope, () -> stores.ledgers().find(scope, app.app())),
                settings.limits());
    }

    /// The plan with that fingerprint, if it is still the newest and its draft has not moved.
    private Optional<Proposal> current(
            SchoolScope scope, AppId app, Occasion occasion, String fingerprint) {
        return stores.proposals()
                .find(scope, app, occasion)
                .filter(proposal -> proposal.plan().fingerprint().equals(fingerprint))
                .filter(proposal ->
                        drafts.begun(scope, app, occasion).version() == proposal.draftVersion());
    }

    private Confirmation judge(
            SchoolScope scope, AppId app, Occasion occasion, Proposal proposal, Answers answers) {
        Plan plan = proposal.plan();
        return answers.objection(plan, settings.limits())
                .orElseGet(() -> start(scope, app, occasion, proposal));
    }

    private Confirmation start(SchoolScope scope, AppId app, Occasion occasion, Proposal proposal) {
        RunId id = new RunId(UUID.randomUUID());
        Run run =
                Run.waiting(
                        id,
                        proposal.plan(),
                        scope.actor().display(),
                        scope.actor().reference(),
                        settings.clock().instant());
        if (!stores.runs().create(scope, run)) {
            return stores.runs()
                    .unfinished(scope, app)
                    .<Confirmation>map(Confirmation.Busy::new)
                    .orElseGet(Confirmation.Outdated::new);
        }
        long version = stores.confirmed().find(scope, app).map(Confirmed::version).orElse(0L);
        Draft draft = drafts.begun(scope, app, occasion);
        stores.confirmed()
                .savePending(scope, app, Confirmed.of(draft, proposal.seen(), version + 1));
        stores.queue().enqueue(scope, id);
        return new Confirmation.Started(id);
    }

    private boolean mustType(Plan plan) {
        return Answers.mustType(plan, settings.limits());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(settings.clock().instant(), Matching.SCHOOL_TIME);
    }

    private static Set<PersonId> people(RosterSnapshot roster) {
        Set<PersonId> people = new HashSet<>(roster.pupilsById().keySet());
        people.addAll(roster.staffById().keySet());
        return people;
    }

    private <T> T inSchool(SchoolScope scope, Supplier<T> work) {
        return transactions.forSchool(scope.school().value(), work);
    }
}
