package nl.beheerportaal.sync.review;

import static nl.beheerportaal.regenboog.DeRegenboog.NOW;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.fake.FakeLearningApp;
import nl.beheerportaal.connector.fake.FakeRosterSource;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.mail.Letter;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.memory.MemoryStores;
import nl.beheerportaal.sync.memory.NoBrakeLowered;
import nl.beheerportaal.sync.review.AutomaticRuns.Result;
import nl.beheerportaal.sync.run.MemoryRunStore;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AutomaticRunsTest {
    private static final SchoolId SCHOOL = new SchoolId(new UUID(3, 4));
    private static final SchoolScope JOB = SchoolScope.forJob(SCHOOL, "automatic");
    private static final SchoolScope JOOST =
            new SignedIn(SCHOOL.value(), 2002, "Joost Dekker", false).scope();
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Failure DOWN =
            new Failure(Failure.Kind.UNREACHABLE, "basispoort", 0, "no connection", null);

    private final MemoryStores stores = new MemoryStores();
    private final Told told = new Told();
    private final FakeRosterSource basispoort = new FakeRosterSource();
    private final FakeLearningApp taalblobs = new FakeLearningApp(CLOCK);
    private final List<RunId> queued = new ArrayList<>();
    private final AtomicReference<ChangesTold.@Nullable Told> lastTold = new AtomicReference<>();
    private final RecordedRuns runs =
            new RecordedRuns(
                    new MemoryRunStore(),
                    new Promotion(stores.confirmed, stores.drafts),
                    told,
                    told.runLetters(),
                    told);
    private final AutomaticRuns automatic = automatic(CLOCK);

    @BeforeEach
    void aSchoolAndItsAccount() {
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
        connect(new Licence.WholeSchool(null));
        DeRegenboog.accounts()
                .forEach(account ->
                        taalblobs.put(stores.connections.address(JOB, TAALBLOBS), account));
    }

    @Test
    void beforeTheFirstConfirmationAndInSelectiveModeNothingHappensByItself() {
        assertThat(automatic.run(JOB, TAALBLOBS)).isEqualTo(new Result.NotByItself());
        confirm(Mode.SELECTIVE);
        assertThat(automatic.run(JOB, TAALBLOBS)).isEqualTo(new Result.NotByItself());
        assertThat(queued).isEmpty();
        assertThat(told.events).isEmpty();
    }

    @Test
    void inEverythingModeWhatMayRunIsStoredSealedAndQueued() {
        confirm(Mode.EVERYTHING);

        Result result = automatic.run(JOB, TAALBLOBS);

        assertThat(result).isInstanceOf(Result.Started.class);
        Run run = runs.unfinished(JOB, TAALBLOBS).orElseThrow();
        assertThat(queued).containsExactly(run.id());
        assertThat(run.state()).isEqualTo(RunState.WAITING);
        assertThat(run.plan().basis().occasion()).isEqualTo(Occasion.AUTOMATIC);
        assertThat(run.byReference()).isEqualTo("job:automatic");
        assertThat(run.plan().runnable()).isNotEmpty().noneMatch(Step::removes);
        assertThat(taalblobs.calls()).as("planning writes nothing").isEmpty();
        assertThat(told.events.getLast().action()).isEqualTo(AuditAction.RUN_CREATED);
    }

    @Test
    void aRunThatHasNotEndedIsLeftToEnd() {
        confirm(Mode.EVERYTHING);
        automatic.run(JOB, TAALBLOBS);

        assertThat(automatic.run(JOOST, TAALBLOBS)).isInstanceOf(Result.Busy.class);
        assertThat(queued).hasSize(1);
    }

    @Test
    void aCoordinatorFetchesByTheSameWayUnderTheOwnName() {
        confirm(Mode.EVERYTHING);
        automatic.run(JOOST, TAALBLOBS);
        assertThat(runs.unfinished(JOOST, TAALBLOBS).orElseThrow().by()).isEqualTo("Joost Dekker");

        SchoolScope visitor = new SignedIn(SCHOOL.value(), 1, "Visitor", true).scope();
        assertThat(automatic.run(visitor, TAALBLOBS)).isEqualTo(new Result.ReadOnly());
    }

    @Test
    void oneLeaverGoesByItselfAndNobodyIsToldOfIt() {
        confirm(Mode.EVERYTHING);
        settleAll();
        rosterWithout(pupil -> pupil.id().equals(DeRegenboog.NOOR));

        Result result = automatic.run(JOB, TAALBLOBS);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Started.class,
                        started ->
                                assertThat(started.plan().runnable())
                                        .filteredOn(Step::removes)
                                        .hasSize(1));
        assertThat(told.letters).isEmpty();
    }

    @Test
    void tooManyWithoutAnExplanationAreHeldAsAWholeAndToldOnceAWeek() {
        confirm(Mode.EVERYTHING);
        settleAll();
        rosterWithout(pupil -> pupil.id().value() < 1008);

        Result result = automatic.run(JOB, TAALBLOBS);
        Plan plan = stores.proposals.find(JOB, TAALBLOBS, Occasion.AUTOMATIC).orElseThrow().plan();

        assertThat(result).isEqualTo(new Result.Held(plan));
        assertThat(plan.held()).isTrue();
        assertThat(queued).as("held before any write").isEmpty();
        assertThat(told.letters.get("taalblobs/held/2026-11-23"))
                .isInstanceOfSatisfying(
                        Letter.Held.class,
                        letter -> {
                            assertThat(letter.pupils()).isEqualTo(7);
                            assertThat(letter.everything()).isTrue();
                        });
        automatic.run(JOB, TAALBLOBS);
        assertThat(told.letters).hasSize(1);
        assertThat(told.events.stream().map(AuditEvent::action))
                .as("the same plan, held again, is no news")
                .containsOnlyOnce(AuditAction.PLAN_HELD);
    }

    @Test
    void aDoubtedNightIsToldOnceAWeekAndChangesNothing() {
        confirm(Mode.EVERYTHING);
        settleAll();
        reader(CLOCK).rosterNow(JOB);
        rosterWithout(_ -> true);

        assertThat(automatic.run(JOB, TAALBLOBS)).isInstanceOf(Result.Held.class);
        assertThat(told.letters.values())
                .singleElement()
                .isInstanceOfSatisfying(
                        Letter.Doubted.class,
                        letter -> {
                            assertThat(letter.reasons()).contains("NoPupils");
                            assertThat(letter.code()).contains("NoPupils");
                            assertThat(letter.link().toString()).contains("taalblobs");
                        });
        for (int day = 1; day < 7; day++) {
            later(day).run(JOB, TAALBLOBS);
        }
        assertThat(told.letters).as("the same doubt, six nights on").hasSize(1);
        later(8).run(JOB, TAALBLOBS);
        assertThat(told.letters).as("and after a week").hasSize(2);
        assertThat(queued).isEmpty();
    }

    @Test
    void anotherDoubtWithinTheWeekIsTold() {
        confirm(Mode.EVERYTHING);
        settleAll();
        reader(CLOCK).rosterNow(JOB);
        rosterWithout(_ -> true);
        automatic.run(JOB, TAALBLOBS);
        basispoort.put(stale());
        later(5).run(JOB, TAALBLOBS);
        later(6).run(JOB, TAALBLOBS);
        assertThat(told.letters.values())
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        Letter.Doubted.class,
                        letter -> assertThat(letter.reasons()).containsExactly("Stale"));
    }

    @Test
    void inSelectiveModeADoubtIsToldToo() {
        confirm(Mode.SELECTIVE);
        reader(CLOCK).rosterNow(JOB);
        rosterWithout(_ -> true);
        later(1).run(JOB, TAALBLOBS);
        later(2).run(JOB, TAALBLOBS);
        assertThat(told.letters.values()).singleElement().isInstanceOf(Letter.Doubted.class);
    }

    @Test
    void forWhomTheLicenceHasNoRoomIsToldOnceAndTheRestGoesOn() {
        connect(new Licence.Limited(1, 1, null));
        confirm(Mode.EVERYTHING);

        Result result = automatic.run(JOB, TAALBLOBS);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Started.class,
                        started ->
                                assertThat(started.plan().runnable())
                                        .isNotEmpty()
                                        .noneMatch(Step.CreateAccount.class::isInstance));
        assertThat(told.letters).hasSize(1);
        assertThat(told.letters.get("taalblobs/no-room/PUPIL-1+TEACHER-1/2026-2027"))
                .isInstanceOfSatisfying(
                        Letter.NoRoom.class,
                        letter -> {
                            assertThat(letter.pupils()).isPositive();
                            assertThat(letter.teachers()).isPositive();
                        });
    }

    @Test
    void inTheSummerRemovalsWaitAndTheCoordinatorsAreToldOnceInASummer() {
        Instant july = Instant.parse("2027-07-20T03:00:00Z");
        confirm(Mode.EVERYTHING);
        settleAll();
        rosterWithout(pupil -> pupil.id().equals(DeRegenboog.NOOR));

        Result result = automatic(Clock.fixed(july, ZoneOffset.UTC)).run(JOB, TAALBLOBS);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Started.class,
                        started -> {
                            assertThat(started.plan().runnable()).noneMatch(Step::removes);
                            assertThat(started.plan().removalsHeld()).isTrue();
                        });
        assertThat(told.letters.keySet()).containsExactly("taalblobs/summer/2027");
    }

    private void rosterWithout(Predicate<Pupil> gone) {
        basispoort.put(
                DeRegenboog.rosterOf(
                        DeRegenboog.pupils().stream().filter(gone.negate()).toList(),
                        DeRegenboog.staff()));
    }

    @Test
    void withdrawnPermissionChangesNothingAndIsToldOnce() {
        confirm(Mode.EVERYTHING);
        basispoort.permit(DeRegenboog.SCHOOL, false);

        assertThat(automatic.run(JOB, TAALBLOBS)).isEqualTo(new Result.Withdrawn());
        assertThat(automatic(Clock.offset(CLOCK, Duration.ofDays(1))).run(JOB, TAALBLOBS))
                .isEqualTo(new Result.Withdrawn());

        assertThat(stores.schools.get(JOB).permission().withdrawn()).isTrue();
        assertThat(told.letters.values()).containsExactly(new Letter.Withdrawn("De Regenboog"));
        assertThat(told.events.stream().map(AuditEvent::action))
                .containsExactly(AuditAction.PERMISSION_WITHDRAWN);
        assertThat(queued).isEmpty();
        assertThat(taalblobs.calls()).isEmpty();

        basispoort.permit(DeRegenboog.SCHOOL, true);
        assertThat(automatic.run(JOB, TAALBLOBS)).isInstanceOf(Result.Started.class);
        assertThat(told.events.stream().map(AuditEvent::action))
                .contains(AuditAction.PERMISSION_GIVEN);
    }

    @Test
    void aSideThatCannotBeReadIsAResultAndChangesNothing() {
        confirm(Mode.EVERYTHING);
        basispoort.failWith(DOWN);
        assertThat(automatic.run(JOB, TAALBLOBS)).isEqualTo(new Result.Unread(DOWN));
        basispoort.recover();
        Failure away = new Failure(Failure.Kind.SERVER_ERROR, "taalblobs", 503, "down", null);
        taalblobs.failWith(away);
        assertThat(automatic.run(JOB, TAALBLOBS)).isEqualTo(new Result.Unread(away));
        assertThat(queued).isEmpty();
        assertThat(told.letters).isEmpty();
    }

    @Test
    void aWizardNobodyFinishedIsRemindedOfAfterSevenDaysOnce() {
        Reminders reminders =
                new Reminders(
                        stores.transactions, stores.drafts, stores.confirmed, told.runLetters());
        Draft draft =
                Draft.from(null, NOW, "Joost Dekker").withMode(Mode.EVERYTHING).savedAt(NOW, "J");
        stores.drafts.save(JOB, TAALBLOBS, Occasion.WIZARD, draft, 0);

        reminders.remind(JOB, TAALBLOBS, NOW.plus(Duration.ofDays(7)).minusSeconds(1));
        assertThat(told.letters).isEmpty();
        reminders.remind(JOB, TAALBLOBS, NOW.plus(Duration.ofDays(7)));
        reminders.remind(JOB, TAALBLOBS, NOW.plus(Duration.ofDays(9)));
        assertThat(told.letters.values())
                .singleElement()
                .isInstanceOfSatisfying(
                        Letter.Unfinished.class, letter -> assertThat(letter.step()).isEqualTo(1));
    }

    @Test
    void inSelectiveModeTheNightNoticesAndTellsWhatIsNewOnceAWeekAndChangesNothing() {
        confirm(Mode.SELECTIVE);
        settleAll();
        Noticing first = noticing(CLOCK);
        int before = first.notice(JOB, TAALBLOBS).orElseThrow().gone().size();
        told.letters.clear();
        Noticing later = noticing(Clock.offset(CLOCK, Duration.ofDays(8)));
        rosterWithout(pupil -> pupil.id().equals(DeRegenboog.NOOR));

        RosterChanges changes = later.notice(JOB, TAALBLOBS).orElseThrow();

        assertThat(changes.gone()).hasSize(before + 1).contains(DeRegenboog.NOOR);
        assertThat(told.letters.keySet()).containsExactly("taalblobs/changes/2026-12-01");
        noticing(Clock.offset(CLOCK, Duration.ofDays(20))).notice(JOB, TAALBLOBS);
        assertThat(told.letters).as("the same again is no news").hasSize(1);
        rosterWithout(pupil -> pupil.id().value() <= 1002);
        noticing(Clock.offset(CLOCK, Duration.ofDays(9))).notice(JOB, TAALBLOBS);
        assertThat(told.letters).as("not twice in a week").hasSize(1);
        assertThat(queued).isEmpty();
        assertThat(taalblobs.calls()).isEmpty();
    }

    @Test
    void aRosterThatCannotBeReadIsNoChange() {
        confirm(Mode.SELECTIVE);
        basispoort.failWith(DOWN);
        assertThat(noticing(CLOCK).notice(JOB, TAALBLOBS)).isEmpty();
        assertThat(told.letters).isEmpty();
    }

    @Test
    void inSelectiveModeAPermissionThatWasWithdrawnIsToldToo() {
        confirm(Mode.SELECTIVE);
        basispoort.permit(DeRegenboog.SCHOOL, false);
        assertThat(automatic.run(JOB, TAALBLOBS)).isEqualTo(new Result.Withdrawn());
        assertThat(told.letters.values()).containsExactly(new Letter.Withdrawn("De Regenboog"));
    }

    @Test
    void aSchoolThatWasClosedIsToldOnceAndNobodyGoes() {
        confirm(Mode.EVERYTHING);
        settleAll();
        RosterSnapshot old = DeRegenboog.roster();
        basispoort.put(
                new RosterSnapshot(
                        old.school(),
                        false,
                        null,
                        old.groups(),
                        old.pupils(),
                        old.staff(),
                        old.mutated(),
                        old.generated(),
                        old.fetched(),
                        old.completeness()));

        assertThat(automatic.run(JOB, TAALBLOBS)).isInstanceOf(Result.Held.class);
        automatic.run(JOB, TAALBLOBS);

        assertThat(told.letters.values())
                .containsExactly(new Letter.SchoolClosed("Taalblobs", false));
        assertThat(queued).isEmpty();
    }

    private Noticing noticing(Clock clock) {
        return new Noticing(
                stores.transactions,
                new Noticing.Stores(stores.confirmed, stores.ledgers, new ToldInMemory(lastTold)),
                reader(clock),
                told.runLetters(),
                new Noticing.Rules(Limits.standard(), clock));
    }

    /// What was told last, in memory.
    private record ToldInMemory(AtomicReference<ChangesTold.@Nullable Told> last)
            implements ChangesTold {
        @Override
        public Optional<ChangesTold.Told> last(SchoolScope scope, AppId app) {
            return Optional.ofNullable(last.get());
        }

        @Override
        public void keep(SchoolScope scope, AppId app, ChangesTold.Told told) {
            last.set(told);
        }
    }

    private Reader reader(Clock clock) {
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

    private AutomaticRuns automatic(Clock clock) {
        Reader reader = reader(clock);
        ConfirmedWorlds worlds =
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
                        Limits.standard());
        return new AutomaticRuns(
                stores.transactions,
                new AutomaticRuns.Stores(
                        stores.schools,
                        stores.confirmed,
                        stores.proposals,
                        runs,
                        (_, run) -> queued.add(run),
                        stores.held,
                        new NoBrakeLowered(),
                        told),
                new AutomaticRuns.Outside(reader, worlds, stores.mergers),
                told.runLetters(),
                clock);
    }

    /// The same, so many days on.
    private AutomaticRuns later(int days) {
        return automatic(Clock.offset(CLOCK, Duration.ofDays(days)));
    }

    private static RosterSnapshot stale() {
        RosterSnapshot roster = DeRegenboog.roster();
        return roster.readAgain(roster.fetched().minus(Duration.ofDays(20)), roster.fetched());
    }

    private void confirm(Mode mode) {
        long version = stores.confirmed.find(JOB, TAALBLOBS).map(Confirmed::version).orElse(0L);
        Confirmed confirmed =
                new Confirmed(
                        DeRegenboog.links(),
                        Decisions.none(),
                        Selection.empty(mode),
                        Set.of(),
                        NOW,
                        "Joost Dekker",
                        version + 1);
        assertThat(stores.confirmed.save(JOB, TAALBLOBS, confirmed, version)).isTrue();
    }

    /// Carries out the plan of the wizard, so that the accounts are the portal's.
    private void connect(Licence licence) {
        stores.connections.put(
                JOB,
                new Connection(
                        TAALBLOBS,
                        "De Regenboog",
                        URI.create("http://localhost/regenboog/v2"),
                        Set.of("beheer"),
                        licence,
                        Instant.EPOCH),
                new Secret("token"));
    }

    private void settleAll() {
        var world = DeRegenboog.everything();
        Plan plan = nl.beheerportaal.core.plan.Planner.plan(world, DeRegenboog.TODAY);
        var after = nl.beheerportaal.regenboog.Applied.to(world, plan);
        stores.ledgers.save(JOB, TAALBLOBS, after.ledger());
        Confirmed before = stores.confirmed.find(JOB, TAALBLOBS).orElseThrow();
        assertThat(
                        stores.confirmed.save(
                                JOB, TAALBLOBS, before.withLinks(after.links()), before.version()))
                .isTrue();
        after.app()
                .accounts()
                .forEach(account ->
                        taalblobs.put(stores.connections.address(JOB, TAALBLOBS), account));
    }
}
