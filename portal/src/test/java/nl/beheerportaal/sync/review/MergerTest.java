package nl.beheerportaal.sync.review;

import static nl.beheerportaal.regenboog.DeRegenboog.NOW;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static nl.beheerportaal.regenboog.DeRegenboog.THREE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.Doubt;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.regenboog.Applied;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.Act;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.WizardState;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.fetch.RosterCheck;
import nl.beheerportaal.sync.memory.Desk;
import nl.beheerportaal.sync.memory.NoBrakeLowered;
import nl.beheerportaal.sync.review.AutomaticRuns.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// De Vlieger goes into De Regenboog: both stand still, and De Regenboog goes on when a coordinator
/// has walked the wizard, which begins with the links that keys still tell (PRODUCT §3.6).
class MergerTest {
    private static final SchoolNumber VLIEGER = new SchoolNumber(104_300);
    private static final SchoolScope VLIEGERS =
            SchoolScope.forJob(new SchoolId(new UUID(5, 6)), "automatic");
    private static final SchoolScope REGENBOOG = SchoolScope.forJob(Desk.SCHOOL, "automatic");
    private static final Pupil OTIS = incoming(5001, "Otis", "Quist");
    private static final Pupil VERA = incoming(5002, "Vera", "Zwart");

    private final Desk desk = new Desk();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Told told = new Told();
    private final Reader reader =
            new Reader(
                    desk.basispoort,
                    desk.taalblobs,
                    new Reader.Stores(
                            desk.stores.transactions,
                            desk.stores.schools,
                            desk.stores.connections,
                            desk.stores.snapshots,
                            desk.stores.mergers),
                    clock);

    @BeforeEach
    void twoSchoolsThenOne() {
        desk.stores.schools.put(
                FleetScope.forJob("test"),
                new School(
                        VLIEGERS.school(),
                        VLIEGER,
                        "De Vlieger",
                        "",
                        true,
                        null,
                        School.Permission.UNKNOWN));
        settleRegenboog();
        List<Pupil> together = new ArrayList<>(DeRegenboog.pupils());
        together.addAll(List.of(OTIS, VERA));
        desk.basispoort.put(DeRegenboog.rosterOf(together, DeRegenboog.staff()));
        desk.basispoort.put(gone(List.of()));
    }

    @Test
    void untilItIsSeenNothingIsHeld() {
        assertThat(automatic().run(REGENBOOG, TAALBLOBS)).isInstanceOf(Result.Started.class);
    }

    @Test
    void bothStandStillOnceItIsSeen() {
        reader.rosterNow(VLIEGERS);

        assertThat(desk.stores.schools.get(VLIEGERS).mergedInto()).isEqualTo(DeRegenboog.SCHOOL);
        assertThat(automatic().run(REGENBOOG, TAALBLOBS))
                .isInstanceOfSatisfying(
                        Result.Held.class,
                        held -> {
                            assertThat(held.plan().holds())
                                    .contains(new Hold.RosterDoubted(new Doubt.MergedWith(NOW)));
                            assertThat(held.plan().runnable()).isEmpty();
                        });
        Reviewed changes = desk.review.open(desk.joost, TAALBLOBS, Occasion.CHANGES);
        assertThat(((Reviewed.Ready) changes).proposal().plan().held()).isTrue();
    }

    @Test
    void aSchoolThatSharesNothingAnyMoreIsSeenToHaveMergedAllTheSame() {
        reader.stateNow(VLIEGERS);
        assertThat(reader.merged(REGENBOOG)).isEmpty();
        desk.basispoort.permit(VLIEGER, false);
        desk.basispoort.describe(
                new nl.beheerportaal.connector.SchoolDetails(
                        VLIEGER, "De Vlieger", "", "", "", "", "", "", false, DeRegenboog.SCHOOL));
        reader.stateNow(VLIEGERS);
        assertThat(reader.merged(REGENBOOG)).contains(NOW);
    }

    @Test
    void theLastRosterOfTheOldSchoolStays() {
        desk.basispoort.put(open(List.of(OTIS, VERA)));
        reader.rosterNow(VLIEGERS);
        desk.basispoort.put(gone(List.of()));
        reader.rosterNow(VLIEGERS);
        assertThat(reader.lastRoster(VLIEGERS).orElseThrow().pupils()).hasSize(2);
    }

    @Test
    void theWizardBeginsWithWhomKeysPointTo() {
        reader.rosterNow(VLIEGERS);
        joinedAtTheApp(OTIS);

        WizardState state = desk.wizard.open(desk.joost, TAALBLOBS);

        assertThat(state.draft().links().of(new AccountId("old-5001")))
                .hasValueSatisfying(link -> assertThat(link.person()).isEqualTo(OTIS.id()));
        assertThat(state.draft().links().has(VERA.id())).as("no key points to Vera").isFalse();
        assertThat(state.draft().links().has(DeRegenboog.NOOR)).isTrue();
    }

    @Test
    void onceTheWizardIsWalkedThePlanGoesOn() {
        reader.rosterNow(VLIEGERS);
        joinedAtTheApp(OTIS);
        desk.act(desk.joost, new Act.ChooseMode(Mode.EVERYTHING));
        assertThat(desk.review.open(desk.joost, TAALBLOBS, Occasion.WIZARD))
                .isInstanceOfSatisfying(
                        Reviewed.Ready.class,
                        ready ->
                                assertThat(ready.proposal().plan().only(Step.CreateAccount.class))
                                        .extracting(Step.CreateAccount::person)
                                        .containsExactly(VERA.id()));
        confirmed(NOW.plus(Duration.ofMinutes(1)));

        assertThat(automatic().run(REGENBOOG, TAALBLOBS)).isInstanceOf(Result.Started.class);
    }

    private void settleRegenboog() {
        var world = DeRegenboog.everything();
        var after = Applied.to(world, Planner.plan(world, DeRegenboog.TODAY));
        desk.stores.ledgers.save(REGENBOOG, TAALBLOBS, after.ledger());
        links = after.links();
        confirmed(NOW.minus(Duration.ofDays(40)));
        after.app().accounts().forEach(this::atTheApp);
    }

    private nl.beheerportaal.core.match.Links links = nl.beheerportaal.core.match.Links.none();

    private void confirmed(Instant since) {
        long version =
                desk.stores.confirmed.find(REGENBOOG, TAALBLOBS).map(Confirmed::version).orElse(0L);
        desk.stores.confirmed.save(
                REGENBOOG,
                TAALBLOBS,
                new Confirmed(
                        links,
                        Decisions.none(),
                        Selection.empty(Mode.EVERYTHING),
                        Set.of(),
                        since,
                        "Joost Dekker",
                        version + 1),
                version);
    }

    private void joinedAtTheApp(Pupil pupil) {
        Account old =
                DeRegenboog.account(
                        new AccountId("old-" + pupil.id()),
                        pupil.name().callName(),
                        pupil.name().familyName(),
                        AccountKind.PUPIL);
        atTheApp(
                new Account(
                        old.id(),
                        pupil.id().toString(),
                        old.userName(),
                        old.name(),
                        old.kind(),
                        true,
                        null,
                        null,
                        null,
                        "",
                        null,
                        Set.of(),
                        old.work(),
                        null));
    }

    private void atTheApp(Account account) {
        desk.taalblobs.put(desk.stores.connections.address(REGENBOOG, TAALBLOBS), account);
    }

    private AutomaticRuns automatic() {
        var worlds =
                new ConfirmedWorlds(
                        desk.stores.transactions,
                        new ConfirmedWorlds.Outside(
                                desk.basispoort,
                                desk.taalblobs,
                                new RosterCheck(
                                        desk.stores.transactions,
                                        desk.stores.snapshots,
                                        desk.stores.mergers)),
                        new ConfirmedWorlds.Stores(
                                desk.stores.schools,
                                desk.stores.connections,
                                desk.stores.confirmed,
                                desk.stores.drafts,
                                desk.stores.ledgers),
                        Limits.standard());
        return new AutomaticRuns(
                desk.stores.transactions,
                new AutomaticRuns.Stores(
                        desk.stores.schools,
                        desk.stores.confirmed,
                        desk.stores.proposals,
                        desk.runs,
                        (_, run) -> desk.queued.add(run),
                        desk.stores.held,
                        new NoBrakeLowered(),
                        told),
                new AutomaticRuns.Outside(reader, worlds, desk.stores.mergers),
                told.runLetters(),
                clock);
    }

    private static RosterSnapshot open(List<Pupil> pupils) {
        return vlieger(true, null, pupils);
    }

    private static RosterSnapshot gone(List<Pupil> pupils) {
        return vlieger(false, DeRegenboog.SCHOOL, pupils);
    }

    private static RosterSnapshot vlieger(
            boolean active,
            @org.jspecify.annotations.Nullable SchoolNumber into,
            List<Pupil> pupils) {
        return new RosterSnapshot(
                VLIEGER,
                active,
                into,
                DeRegenboog.groups(),
                pupils,
                List.of(),
                NOW,
                NOW,
                NOW,
                Completeness.complete());
    }

    private static Pupil incoming(long id, String given, String surname) {
        return DeRegenboog.pupil(new PersonId(id), PersonName.of(given, "", surname), 3, THREE);
    }
}
