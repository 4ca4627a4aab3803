package nl.beheerportaal.sync.undo;

import static nl.beheerportaal.regenboog.DeRegenboog.NOW;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.fake.FakeLearningApp;
import nl.beheerportaal.connector.fake.FakeRosterSource;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.departure.DepartureReview;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.draft.Drafts;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.memory.AuditOnPaper;
import nl.beheerportaal.sync.memory.MemoryStores;
import nl.beheerportaal.sync.memory.NoBrakeLowered;
import nl.beheerportaal.sync.review.Answers;
import nl.beheerportaal.sync.review.AutomaticRuns;
import nl.beheerportaal.sync.review.Confirmation;
import nl.beheerportaal.sync.review.ConfirmedWorlds;
import nl.beheerportaal.sync.review.Discarding;
import nl.beheerportaal.sync.review.HeldRuns;
import nl.beheerportaal.sync.review.Promotion;
import nl.beheerportaal.sync.review.RecordedRuns;
import nl.beheerportaal.sync.review.Review;
import nl.beheerportaal.sync.review.Reviewed;
import nl.beheerportaal.sync.review.Told;
import nl.beheerportaal.sync.run.MemoryClearances;
import nl.beheerportaal.sync.run.MemoryRunStore;
import nl.beheerportaal.sync.run.Pace;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunConductor;
import nl.beheerportaal.sync.run.RunDriver;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.Surroundings;
import nl.beheerportaal.sync.story.PastDays;
import nl.beheerportaal.sync.story.Stories;
import org.jspecify.annotations.Nullable;

/// De Regenboog with everything in memory, a clock that can be moved on, and runs that are really
/// carried out.
final class Rig {
    static final SchoolId SCHOOL = new SchoolId(new UUID(5, 6));
    static final SchoolScope JOB = SchoolScope.forJob(SCHOOL, "test");
    static final SchoolScope JOOST =
            new SignedIn(SCHOOL.value(), 2002, "Joost Dekker", false).scope();

    private final MovedClock clock = new MovedClock();
    final MemoryStores stores = new MemoryStores();
    final Told told = new Told();
    private final MemoryRunStore rows = new MemoryRunStore();
    private final RecordedRuns runs =
            new RecordedRuns(
                    rows,
                    new Promotion(stores.confirmed, stores.drafts),
                    told,
                    told.runLetters(),
                    told);
    private final FakeRosterSource basispoort = new FakeRosterSource();
    final MemoryClearances clearances = new MemoryClearances();
    private final FakeLearningApp taalblobs = new FakeLearningApp(clock);
    private final Surroundings surroundings = surroundings();
    private final UndoReview undo;
    private final Review review;
    private final AutomaticRuns automatic;

    /// Stands still until it is moved on.
    private static final class MovedClock extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    Rig() {
        basispoort.put(DeRegenboog.roster());
        stores.schools.put(
                FleetScope.forJob("test"),
                new School(
                        SCHOOL,
                        DeRegenboog.SCHOOL,
                        "De Regenboog",
                        "",
                        true,
                        null,
                        School.Permission.UNKNOWN));
        stores.connections.put(
                JOB,
                new Connection(
                        TAALBLOBS,
                        "De Regenboog",
                        URI.create("http://localhost/regenboog/v2"),
                        Set.of("beheer"),
                        new Licence.WholeSchool(null),
                        Instant.EPOCH),
                new Secret("token"));
        DeRegenboog.accounts().forEach(account -> taalblobs.put(address(), account));
        Reader reader = reader();
        review = review(reader);
        undo =
                new UndoReview(
                        stores.transactions,
                        new UndoReview.Stores(
                                stores.confirmed,
                                stores.drafts,
                                stores.proposals,
                                stores.ledgers,
                                runs,
                                (_, _) -> {}),
                        reader,
                        new UndoReview.Settings(Limits.standard(), clock));
        automatic =
                new AutomaticRuns(
                        stores.transactions,
                        new AutomaticRuns.Stores(
                                stores.schools,
                                stores.confirmed,
                                stores.proposals,
                                runs,
                                (_, _) -> {},
                                stores.held,
                                new NoBrakeLowered(),
                                told),
                        new AutomaticRuns.Outside(reader, surroundings, stores.mergers),
                        told.runLetters(),
                        clock);
    }

    /// The wizard, from links to the last account.
    Run synchronise(Mode mode) throws InterruptedException {
        Draft draft =
                Draft.from(null, clock.instant(), "Joost Dekker")
                        .withMode(mode)
                        .withLinks(DeRegenboog.links())
                        .withSelection(Selection.empty(mode))
                        .savedAt(clock.instant(), "Joost Dekker");
        assertThat(stores.drafts.save(JOOST, TAALBLOBS, Occasion.WIZARD, draft, 0)).isTrue();
        return review(Occasion.WIZARD);
    }

    /// Reviews, confirms and carries out.
    Run review(Occasion occasion) throws InterruptedException {
        Reviewed reviewed = review.open(JOOST, TAALBLOBS, occasion);
        Plan plan = ((Reviewed.Ready) reviewed).proposal().plan();
        return started(review.confirm(JOOST, TAALBLOBS, occasion, answers(plan)));
    }

    UndoReview.Opened open(Run run, @Nullable AccountId only) {
        return undo.open(JOOST, new UndoReview.Asked(TAALBLOBS, run.id(), only));
    }

    Run undo(Run run, @Nullable AccountId only) throws InterruptedException {
        Plan plan = ((UndoReview.Opened.Ready) open(run, only)).plan();
        return started(
                undo.confirm(
                        JOOST, new UndoReview.Asked(TAALBLOBS, run.id(), only), answers(plan)));
    }

    /// The run without a person, if it finds something to do.
    void night() throws InterruptedException {
        if (automatic.run(JOB, TAALBLOBS)
                instanceof AutomaticRuns.Result.Started(RunId id, var _)) {
            drive(id);
        }
    }

    /// The runs that were held.
    HeldRuns held() {
        return new HeldRuns(
                stores.transactions,
                new HeldRuns.Stores(
                        stores.held, stores.proposals, stores.ledgers, runs, (_, _) -> {}, told),
                Limits.standard(),
                clock);
    }

    /// Presses the button under the plan that waits.
    Run approve(boolean removals) throws InterruptedException {
        Plan plan = held().waiting(JOOST, TAALBLOBS).orElseThrow();
        return started(
                removals
                        ? held().approve(JOOST, TAALBLOBS, answers(plan))
                        : held().approveWithoutRemovals(JOOST, TAALBLOBS, plan.fingerprint()));
    }

    /// *Verwijder ze niet*, for the plan that waits.
    Discarding.Result discard() {
        String plan =
                stores.proposals
                        .find(JOOST, TAALBLOBS, Occasion.AUTOMATIC)
                        .orElseThrow()
                        .plan()
                        .fingerprint();
        return new Discarding(
                        stores.transactions,
                        new Discarding.Stores(stores.proposals, stores.ledgers, runs, told),
                        clock)
                .discard(JOOST, TAALBLOBS, plan);
    }

    Plan waiting() {
        return stores.proposals.find(JOOST, TAALBLOBS, Occasion.AUTOMATIC).orElseThrow().plan();
    }

    /// What the night would do.
    Plan nextNight() {
        var fetched = surroundings.world(JOB, TAALBLOBS, Occasion.AUTOMATIC).answer();
        return Planner.plan(fetched.orElseThrow(), DeRegenboog.TODAY);
    }

    PastDays days() {
        return new PastDays(stores.transactions, runs, ZoneOffset.UTC);
    }

    Stories stories() {
        return new Stories(
                stores.transactions,
                new Stories.Stores(
                        stores.snapshots,
                        stores.confirmed,
                        stores.ledgers,
                        runs,
                        new AuditOnPaper(SCHOOL, () -> told.events, NOW)));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.now, ZoneOffset.UTC);
    }

    void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    void leaves(PersonId... pupils) {
        Set<PersonId> gone = Set.of(pupils);
        basispoort.put(
                DeRegenboog.rosterOf(
                        DeRegenboog.pupils().stream()
                                .filter(each -> !gone.contains(each.id()))
                                .toList(),
                        DeRegenboog.staff()));
    }

    void everybodyIsBack() {
        basispoort.put(DeRegenboog.roster());
    }

    void rename(PersonId pupil, String callName) {
        basispoort.put(
                DeRegenboog.rosterOf(
                        DeRegenboog.pupils().stream()
                                .map(each -> each.id().equals(pupil) ? named(each, callName) : each)
                                .toList(),
                        DeRegenboog.staff()));
    }

    private static Pupil named(Pupil old, String callName) {
        return new Pupil(
                old.id(),
                old.eckId(),
                old.lasKey(),
                PersonName.of(callName, old.name().namePrefix(), old.name().surname()),
                old.yearGroup(),
                old.homeGroup(),
                old.combinedGroups());
    }

    Map<AccountId, Account> accounts() {
        AppSnapshot now = taalblobs.fetch(address()).answer().orElseThrow();
        return new TreeMap<>(now.accountsById());
    }

    Account account(AccountId id) {
        return Objects.requireNonNull(accounts().get(id), "an account of the app");
    }

    static AccountFields fields(Map<AccountId, Account> accounts, AccountId id) {
        return of(Objects.requireNonNull(accounts.get(id), "no account is lost"));
    }

    static AccountFields of(Account account) {
        return AccountFields.of(account);
    }

    /// Somebody changes an account in the app by hand.
    void inApp(AccountId id, UnaryOperator<AccountFields> change) {
        Account old = account(id);
        AccountFields fields = change.apply(AccountFields.of(old));
        taalblobs.put(
                address(),
                new Account(
                        id,
                        fields.externalId(),
                        old.userName(),
                        fields.name(),
                        fields.kind(),
                        fields.active(),
                        fields.eckId(),
                        fields.yearGroup(),
                        fields.schoolYear(),
                        fields.namePrefix(),
                        fields.email(),
                        fields.roles(),
                        old.work(),
                        old.created()));
    }

    void madeInApp(String id, String given, String family) {
        taalblobs.put(
                address(),
                DeRegenboog.account(new AccountId(id), given, family, AccountKind.PUPIL));
    }

    void outOfItsGroups(AccountId id) {
        for (AppGroup group : groupsOf(id)) {
            taalblobs.apply(address(), new AppCall.ChangeMembers(group.id(), Set.of(), Set.of(id)));
        }
    }

    List<AppGroup> groupsOf(AccountId id) {
        return taalblobs.fetch(address()).answer().orElseThrow().groups().stream()
                .filter(group -> group.members().contains(id))
                .toList();
    }

    @Nullable Confirmed inForce() {
        return stores.confirmed.find(JOB, TAALBLOBS).orElse(null);
    }

    Optional<Draft> draft() {
        return stores.drafts.find(JOB, TAALBLOBS, Occasion.WIZARD);
    }

    List<AuditAction> actions() {
        return told.events.stream().map(AuditEvent::action).toList();
    }

    private static Answers answers(Plan plan) {
        return new Answers(
                plan.fingerprint(),
                true,
                Integer.toString(plan.summary().pupils().removed().size()));
    }

    /// The school shares nothing any more, and Basispoort answers nothing about it.
    void withdraws() {
        stores.schools.notePermission(JOB, false, clock.now);
        clearances.stop(new Hold.PermissionWithdrawn());
        basispoort.failWith(
                new Failure(Failure.Kind.NO_PERMISSION, "basispoort", 403, "no permission", null));
    }

    void mergesInto(SchoolNumber survivor) {
        School old = stores.schools.get(JOB);
        stores.schools.put(
                FleetScope.forJob("test"),
                new School(
                        old.id(),
                        old.number(),
                        old.name(),
                        old.reference(),
                        false,
                        survivor,
                        old.permission()));
    }

    DepartureReview departure() {
        return new DepartureReview(
                stores.transactions,
                new DepartureReview.Stores(
                        new DepartureReview.Places(
                                stores.schools,
                                stores.connections,
                                stores.confirmed,
                                stores.ledgers),
                        stores.proposals,
                        new DepartureReview.Runs(runs, (_, _) -> {})),
                reader(),
                new DepartureReview.Settings(Limits.standard(), clock));
    }

    RunId confirmDeparture(SchoolScope scope) {
        var opened = (DepartureReview.Opened.Ready) departure().open(scope, TAALBLOBS);
        var confirmation = departure().confirm(scope, TAALBLOBS, answers(opened.plan()));
        return ((Confirmation.Started) confirmation).run();
    }

    Run depart() throws InterruptedException {
        return drive(confirmDeparture(JOOST));
    }

    /// Carries the run out until the node dies, after so many changes of the app.
    void driveUntilTheNodeDies(RunId id, int changes) {
        int[] left = {changes};
        LearningApp dying =
                (LearningApp)
                        Proxy.newProxyInstance(
                                LearningApp.class.getClassLoader(),
                                new Class<?>[] {LearningApp.class},
                                (_, method, arguments) -> {
                                    if (method.getName().equals("apply") && left[0]-- <= 0) {
                                        throw new IllegalStateException("the node dies");
                                    }
                                    return method.invoke(taalblobs, arguments);
                                });
        assertThatThrownBy(() -> driver(dying).drive(JOB, id, "first")).isNotNull();
    }

    private Run started(Confirmation confirmation) throws InterruptedException {
        assertThat(confirmation).isInstanceOf(Confirmation.Started.class);
        return drive(((Confirmation.Started) confirmation).run());
    }

    Run drive(RunId id) throws InterruptedException {
        driver(taalblobs).drive(JOB, id, "node");
        pass(Duration.ofMinutes(1));
        return rows.find(JOB, id).orElseThrow();
    }

    private RunDriver driver(LearningApp app) {
        return new RunDriver(
                new RunConductor.Outside(runs, surroundings, app, stores.transactions, clearances),
                Pace.standard(),
                clock,
                1);
    }

    private AppAddress address() {
        return stores.connections.address(JOB, TAALBLOBS);
    }

    private Surroundings surroundings() {
        return new UndoSurroundings(
                new ConfirmedWorlds(
                        stores.transactions,
                        new ConfirmedWorlds.Outside(
                                basispoort,
                                taalblobs,
                                new nl.beheerportaal.sync.fetch.RosterCheck(
                                        stores.transactions, stores.snapshots, stores.mergers)),
                        new ConfirmedWorlds.Stores(
                                stores.schools,
                                stores.connections,
                                stores.confirmed,
                                stores.drafts,
                                stores.ledgers),
                        Limits.standard()),
                stores.transactions,
                rows,
                stores.confirmed,
                stores.drafts);
    }

    private Reader reader() {
        return new Reader(
                basispoort,
                taalblobs,
                new Reader.Stores(
                        stores.transactions,
                        stores.schools,
                        stores.connections,
                        stores.snapshots,
                        stores.mergers),
                clock);
    }

    private Review review(Reader reader) {
        return new Review(
                stores.transactions,
                new Review.Stores(
                        stores.confirmed, stores.proposals, stores.ledgers, runs, (_, _) -> {}),
                new Drafts(stores.transactions, stores.drafts, stores.confirmed, told, clock),
                reader,
                new Review.Settings(Limits.standard(), clock));
    }
}
