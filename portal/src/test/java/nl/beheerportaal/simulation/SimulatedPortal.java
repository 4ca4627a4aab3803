package nl.beheerportaal.simulation;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.draft.Drafts;
import nl.beheerportaal.sync.draft.WizardStep;
import nl.beheerportaal.sync.fetch.Acceptance;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.fetch.RosterCheck;
import nl.beheerportaal.sync.memory.MemoryStores;
import nl.beheerportaal.sync.memory.NoBrakeLowered;
import nl.beheerportaal.sync.review.Answers;
import nl.beheerportaal.sync.review.AutomaticRuns;
import nl.beheerportaal.sync.review.Confirmation;
import nl.beheerportaal.sync.review.ConfirmedWorlds;
import nl.beheerportaal.sync.review.Promotion;
import nl.beheerportaal.sync.review.RecordedRuns;
import nl.beheerportaal.sync.review.Review;
import nl.beheerportaal.sync.review.Reviewed;
import nl.beheerportaal.sync.run.MemoryClearances;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunConductor;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.Settled;
import nl.beheerportaal.sync.run.Surroundings;

/// The portal's own logic on the simulated database: reviews and nights that make runs, the record
/// and the books of runs. Which process does it does not matter: none remembers anything.
final class SimulatedPortal {
    static final AppId APP = DeRegenboog.TAALBLOBS;
    static final SchoolId SCHOOL =
            new SchoolId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
    static final SchoolScope JOB = SchoolScope.forJob(SCHOOL, "automatic");
    private static final SchoolScope MARIEKE =
            new SignedIn(SCHOOL.value(), 2002, "Marieke", false).scope();

    final SimulatedDatabase database;
    final SimulatedBasispoort basispoort;
    private final SimulatedApp app;
    private final World start;
    private final PlantedRuns planted;
    private final RecordedRuns runs;
    private final Surroundings surroundings;
    private final Review review;
    private final AutomaticRuns automatic;
    private final Acceptance acceptance;
    private final Clock clock;
    final MemoryClearances clearances = new MemoryClearances();

    SimulatedPortal(World start, Outside outside, Weather weather, Plant plant, Clock clock) {
        this.start = start;
        this.clock = clock;
        this.database = new SimulatedDatabase(Weather.fine());
        this.basispoort = outside.basispoort;
        this.app = outside.app;
        this.planted = new PlantedRuns(database.runs, plant);
        this.runs =
                new RecordedRuns(
                        planted,
                        new Promotion(stores().confirmed, stores().drafts),
                        database.told,
                        database.told.runLetters(),
                        database.told);
        this.surroundings = brakes(plant, worlds());
        Reader reader =
                new Reader(
                        basispoort,
                        app,
                        new Reader.Stores(
                                database,
                                stores().schools,
                                stores().connections,
                                stores().snapshots,
                                stores().mergers),
                        clock);
        this.review = review(reader);
        this.automatic = automatic(reader);
        this.acceptance =
                new Acceptance(
                        basispoort,
                        new RosterCheck(database, stores().snapshots, stores().mergers),
                        new Acceptance.Stores(database, stores().schools, database.told),
                        clock);
        furnish();
        database.becomes(weather);
    }

    /// Both sides.
    record Outside(SimulatedBasispoort basispoort, SimulatedApp app) {}

    RunConductor.Outside driving() {
        return new RunConductor.Outside(runs, surroundings, app, database, clearances);
    }

    /// What starts a run: a coordinator who reviews and confirms, or the night.
    ///
    /// @return nothing when there is nothing to do, or when nothing can be done now
    Optional<RunId> begin() {
        Optional<Run> busy = database.runs.unfinished(JOB, APP);
        if (busy.isPresent()) {
            return busy.map(Run::id);
        }
        Optional<RunId> begun = tried();
        return begun.isEmpty() && believed() ? tried() : begun;
    }

    private Optional<RunId> tried() {
        return start.occasion().reviewed() ? confirmed() : night();
    }

    /// A coordinator says of a list that is doubted and right that it is: *De lijst klopt*. Small
    /// schools have that, when half of the list was believed before.
    private boolean believed() {
        return basispoort.isFine()
                && database.forSchool(SCHOOL.value(), () -> stores().mergers.doubted(MARIEKE))
                        .map(doubted -> acceptance.accept(MARIEKE, Set.copyOf(doubted.reasons())))
                        .filter(Acceptance.Result.ACCEPTED::equals)
                        .isPresent();
    }

    /// The night, on whichever node.
    Optional<RunId> night() {
        return switch (automatic.run(JOB, APP)) {
            case AutomaticRuns.Result.Started(RunId id, var _) -> Optional.of(id);
            case AutomaticRuns.Result.Busy(Run run) -> Optional.of(run.id());
            default -> Optional.empty();
        };
    }

    /// A careful coordinator: sees it when half the school is missing, and does not confirm that.
    private Optional<RunId> confirmed() {
        Occasion occasion = start.occasion();
        if (stores().drafts.find(MARIEKE, APP, occasion).isEmpty()) {
            Confirmed inForce = stores().confirmed.find(MARIEKE, APP).orElseThrow();
            save(Draft.again(inForce).savedAt(clock.instant(), "Marieke"), 0);
        }
        if (!(review.open(MARIEKE, APP, occasion) instanceof Reviewed.Ready ready)) {
            return Optional.empty();
        }
        Plan plan = ready.proposal().plan();
        var seen = Objects.requireNonNull(ready.sides().roster().snapshot());
        if (plan.runnable().isEmpty()
                || seen.pupils().size() != basispoort.truth().pupils().size()) {
            return Optional.empty();
        }
        Answers answers =
                new Answers(
                        plan.fingerprint(),
                        true,
                        Integer.toString(plan.summary().pupils().removed().size()));
        Confirmation first = review.confirm(MARIEKE, APP, occasion, answers);
        if (first instanceof Confirmation.Started(RunId id)) {
            Confirmation second = review.confirm(MARIEKE, APP, occasion, answers);
            if (!(second instanceof Confirmation.Busy)) {
                throw new AssertionError("pressing twice gave " + second);
            }
            return Optional.of(id);
        }
        return Optional.empty();
    }

    /// For a planted bug: the run carries out what is planned now.
    void readAgain() {
        planted.readInstead(Planner.plan(world(), today()));
    }

    /// Everything as it is now.
    World world() {
        Confirmed confirmed =
                stores().confirmed
                        .pending(JOB, APP)
                        .or(() -> stores().confirmed.find(JOB, APP))
                        .orElse(null);
        World now = start.withSnapshots(basispoort.truth(), app.snapshot());
        return confirmed == null
                ? now
                : now.withSelection(confirmed.selection())
                        .withOurs(confirmed.links(), stores().ledgers.find(JOB, APP));
    }

    LocalDate today() {
        return DeRegenboog.TODAY;
    }

    private MemoryStores stores() {
        return database.stores;
    }

    /// The school, its connection, and what was decided so far.
    private void furnish() {
        stores().schools
                .put(
                        FleetScope.forJob("test"),
                        new School(
                                SCHOOL,
                                start.school(),
                                "De Regenboog",
                                "",
                                true,
                                null,
                                School.Permission.UNKNOWN));
        stores().connections
                .put(
                        JOB,
                        new Connection(
                                APP,
                                "De Regenboog",
                                URI.create("http://127.0.0.1/scim"),
                                start.app().administrators(),
                                start.app().licence(),
                                Instant.EPOCH),
                        new Secret("token"));
        stores().ledgers.save(JOB, APP, start.ledger());
        stores().snapshots.saveRoster(JOB, start.roster());
        Draft draft =
                new Draft(
                        true,
                        start.links(),
                        start.decisions(),
                        start.selection(),
                        WizardStep.REVIEW,
                        null,
                        clock.instant(),
                        "Marieke",
                        1);
        if (start.occasion().reviewed()) {
            save(draft, 0);
        }
        if (!start.ledger().equals(Ledger.empty()) || !start.occasion().reviewed()) {
            Set<PersonId> people = new HashSet<>(start.roster().pupilsById().keySet());
            people.addAll(start.roster().staffById().keySet());
            stores().confirmed.save(JOB, APP, Confirmed.of(draft, people, 1), 0);
        }
    }

    private void save(Draft draft, long expected) {
        stores().drafts.save(MARIEKE, APP, start.occasion(), draft, expected);
    }

    private Surroundings worlds() {
        return new ConfirmedWorlds(
                database,
                new ConfirmedWorlds.Outside(
                        basispoort,
                        app,
                        new RosterCheck(database, stores().snapshots, stores().mergers)),
                new ConfirmedWorlds.Stores(
                        stores().schools,
                        stores().connections,
                        stores().confirmed,
                        stores().drafts,
                        stores().ledgers),
                start.limits());
    }

    private Review review(Reader reader) {
        return new Review(
                database,
                new Review.Stores(
                        stores().confirmed,
                        stores().proposals,
                        stores().ledgers,
                        runs,
                        (_, run) -> database.queue.add(run)),
                new Drafts(database, stores().drafts, stores().confirmed, database.told, clock),
                reader,
                new Review.Settings(start.limits(), clock));
    }

    private AutomaticRuns automatic(Reader reader) {
        return new AutomaticRuns(
                database,
                new AutomaticRuns.Stores(
                        stores().schools,
                        stores().confirmed,
                        stores().proposals,
                        runs,
                        (_, run) -> database.queue.add(run),
                        stores().held,
                        new NoBrakeLowered(),
                        database.told),
                new AutomaticRuns.Outside(reader, surroundings, database.stores.mergers),
                database.told.runLetters(),
                clock);
    }

    /// For a planted bug: planned as if a person had looked at it already.
    private static Surroundings brakes(Plant plant, Surroundings real) {
        return plant != Plant.BRAKE_AFTER_WRITE
                ? real
                : new Surroundings() {
                    @Override
                    public Fetched<World> world(SchoolScope scope, AppId id, Occasion occasion) {
                        return real.world(scope, id, occasion)
                                .map(world -> world.withOccasion(Occasion.CHANGES));
                    }

                    @Override
                    public AppAddress address(SchoolScope scope, AppId id) {
                        return real.address(scope, id);
                    }

                    @Override
                    public Settled ours(SchoolScope scope, AppId id) {
                        return real.ours(scope, id);
                    }

                    @Override
                    public void settle(SchoolScope scope, AppId id, Settled settled) {
                        real.settle(scope, id, settled);
                    }
                };
    }
}
