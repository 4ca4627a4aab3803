package nl.beheerportaal.sync.departure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.plan.Departure;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.SchoolYear;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.fetch.Side;
import nl.beheerportaal.sync.review.Answers;
import nl.beheerportaal.sync.review.Confirmation;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.sync.review.Proposal;
import nl.beheerportaal.sync.review.ProposalStore;
import nl.beheerportaal.sync.review.RunQueue;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunStore;

/// Removing everything of ours from an app, on request: nobody is removed by itself when a school
/// withdraws its permission, its licence ends or it closes, but a coordinator may want it. Reads
/// the app only, so that it works when there is no roster any more, and starts the run of exactly
/// the plan that was confirmed, like step 4 does for any other.
public final class DepartureReview {
    private final Transactions transactions;
    private final Stores stores;
    private final Reader reader;
    private final Settings settings;

    /// The tables it reads and writes.
    public record Stores(Places places, ProposalStore proposals, Runs runs) {}

    /// What is known of the school and of its connection.
    public record Places(
            SchoolStore schools,
            ConnectionStore connections,
            ConfirmedStore confirmed,
            LedgerStore ledgers) {}

    /// Where runs are kept, and where they wait.
    public record Runs(RunStore rows, RunQueue queue) {}

    /// What is handed in: the publisher's limits, and the time.
    public record Settings(Limits limits, Clock clock) {}

    public DepartureReview(
            Transactions transactions, Stores stores, Reader reader, Settings settings) {
        this.transactions = transactions;
        this.stores = stores;
        this.reader = reader;
        this.settings = settings;
    }

    /// What the page shows.
    public sealed interface Opened {
        /// The plan, made just now; empty when there is nobody to remove.
        record Ready(Plan plan, AppSnapshot app, boolean mustType) implements Opened {}

        /// The app cannot be read now; nothing can start.
        record Unread(Side<AppSnapshot> app) implements Opened {}

        /// A run of this app is busy or about to begin.
        record Busy(Run run) implements Opened {}

        /// Permission, licence and school are as they should be: the wizard is where people go.
        record NotNow() implements Opened {}
    }

    /// Whether permission, licence or school has ended, as far as the portal knows.
    public static boolean possible(School school, Connection connection, LocalDate today) {
        LocalDate lastDay = connection.licence().validUntil();
        return school.permission().withdrawn()
                || !school.active()
                || (lastDay != null && lastDay.isBefore(today));
    }

    /// Reads the app afresh, makes the plan and keeps it, so that exactly it can be confirmed.
    public Opened open(SchoolScope scope, AppId app) {
        if (!inSchool(scope, () -> possible(scope, app))) {
            return new Opened.NotNow();
        }
        Optional<Run> busy = inSchool(scope, () -> stores.runs.rows.unfinished(scope, app));
        if (busy.isPresent()) {
            return new Opened.Busy(busy.get());
        }
        Side<AppSnapshot> side = reader.appNow(scope, app);
        AppSnapshot snapshot = side.snapshot();
        return snapshot == null || !side.usable()
                ? new Opened.Unread(side)
                : inSchool(scope, () -> ready(scope, snapshot));
    }

    /// Seals the plan on the coordinator's page and stores its run.
    public Confirmation confirm(SchoolScope scope, AppId app, Answers answers) {
        if (!scope.mayDepart()) {
            return new Confirmation.ReadOnly();
        }
        return inSchool(
                scope,
                () ->
                        stores.runs
                                .rows
                                .unfinished(scope, app)
                                .<Confirmation>map(Confirmation.Busy::new)
                                .orElseGet(() -> judged(scope, app, answers)));
    }

    private Opened ready(SchoolScope scope, AppSnapshot snapshot) {
        Plan plan = Departure.plan(world(scope, snapshot), today());
        stores.proposals.save(
                scope,
                snapshot.app(),
                Occasion.DEPARTURE,
                new Proposal(plan, version(scope, snapshot.app()), Set.of()));
        return new Opened.Ready(plan, snapshot, Answers.mustType(plan, settings.limits));
    }

    private World world(SchoolScope scope, AppSnapshot app) {
        Confirmed now = stores.places.confirmed.find(scope, app.app()).orElse(null);
        School school = stores.places.schools.get(scope);
        return new World(
                school.number(),
                Occasion.DEPARTURE,
                true,
                Departure.noRoster(school.number(), school.mergedInto(), app.fetched()),
                app,
                now == null ? Links.none() : now.links(),
                now == null ? Decisions.none() : now.decisions(),
                now == null ? Selection.empty(Mode.SELECTIVE) : now.selection(),
                stores.places.ledgers.find(scope, app.app()),
                settings.limits);
    }

    private Confirmation judged(SchoolScope scope, AppId app, Answers answers) {
        Plan plan =
                stores.proposals
                        .find(scope, app, Occasion.DEPARTURE)
                        .filter(proposal -> proposal.draftVersion() == version(scope, app))
                        .map(Proposal::plan)
                        .filter(each -> each.fingerprint().equals(answers.fingerprint()))
                        .orElse(null);
        if (plan == null || plan.isEmpty() || !possible(scope, app)) {
            return new Confirmation.Outdated();
        }
        return answers.objection(plan, settings.limits).orElseGet(() -> start(scope, plan));
    }

    private Confirmation start(SchoolScope scope, Plan plan) {
        RunId id = new RunId(UUID.randomUUID());
        Run run =
                Run.waiting(
                        id,
                        plan,
                        scope.actor().display(),
                        scope.actor().reference(),
                        settings.clock.instant());
        if (!stores.runs.rows.create(scope, run)) {
            return new Confirmation.Outdated();
        }
        stores.runs.queue.enqueue(scope, id);
        return new Confirmation.Started(id);
    }

    private boolean possible(SchoolScope scope, AppId app) {
        return stores.places
                .connections
                .find(scope, app)
                .filter(found -> possible(stores.places.schools.get(scope), found, today()))
                .isPresent();
    }

    private long version(SchoolScope scope, AppId app) {
        return stores.places.confirmed.find(scope, app).map(Confirmed::version).orElse(0L);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(settings.clock.instant(), SchoolYear.TIME);
    }

    private <T> T inSchool(SchoolScope scope, Supplier<T> work) {
        return transactions.forSchool(scope.school().value(), work);
    }
}
