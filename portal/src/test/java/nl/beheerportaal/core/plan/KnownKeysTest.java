package nl.beheerportaal.core.plan;

import static nl.beheerportaal.regenboog.DeRegenboog.NOOR;
import static nl.beheerportaal.regenboog.DeRegenboog.SEM;
import static nl.beheerportaal.regenboog.DeRegenboog.TODAY;
import static nl.beheerportaal.regenboog.DeRegenboog.accountId;
import static nl.beheerportaal.regenboog.DeRegenboog.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.regenboog.Applied;
import nl.beheerportaal.regenboog.DeRegenboog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Nights that follow one another, in an app that keeps no ECK iD: what the portal remembers is all
/// there is to know a child by when the number changes.
class KnownKeysTest {
    private static final EckId OLD = new EckId("https://ketenid.nl/pilot/noor");
    private static final EckId NEW = new EckId("https://ketenid.nl/201703/noor");

    private World world = settled();
    private LocalDate day = TODAY;

    @Test
    void anEckIdThatIsMissingForANightStillRescuesTheAccountWhenTheNumberChanges() {
        EckId eckId = pupil(NOOR).eckId();
        night(noor(NOOR, null, "l"));
        assertThat(ours().eckId()).isEqualTo(eckId);
        rescued(night(noor(new PersonId(77_001), eckId, "las2-")));
    }

    @Test
    void soDoesALasKeyThatIsMissingForANight() {
        night(pupil -> pupil.id().equals(NOOR) ? keyless(pupil, NOOR) : pupil);
        assertThat(ours().lasKey()).isEqualTo(pupil(NOOR).lasKey());
        Plan plan =
                night(pupil ->
                        pupil.id().equals(NOOR)
                                ? with(pupil, new PersonId(77_001), null, pupil.lasKey())
                                : pupil);
        rescued(plan);
    }

    @Test
    void anEarlierEckIdIsRecognisedToo() {
        night(noor(NOOR, OLD, "l"));
        night(noor(NOOR, NEW, "l"));
        assertThat(ours().eckId()).isEqualTo(NEW);
        rescued(night(noor(new PersonId(77_001), OLD, "las2-")));
    }

    @Test
    void anEarlierLasKeyIsRecognisedTooWhileTheNameIsTheSame() {
        night(noor(NOOR, null, "las2-"));
        LasKey first = pupil(NOOR).lasKey();
        Plan plan =
                night(pupil ->
                        pupil.id().equals(NOOR)
                                ? with(pupil, new PersonId(77_001), null, first)
                                : pupil);
        rescued(plan);
    }

    @Test
    void eachKeyHasTheDaysItWasSeenAndTheOldestIsForgotten() {
        for (int i = 1; i <= 6; i++) {
            night(noor(NOOR, new EckId("https://ketenid.nl/" + i), "l"));
        }
        night(noor(NOOR, new EckId("https://ketenid.nl/6"), "l"));
        assertThat(ours().keys().eckIds())
                .extracting(known -> known.key().value())
                .containsExactly(
                        "https://ketenid.nl/3",
                        "https://ketenid.nl/4",
                        "https://ketenid.nl/5",
                        "https://ketenid.nl/6");
        Known<EckId> last = ours().keys().eckIds().getLast();
        assertThat(last.first()).isEqualTo(TODAY.plusDays(5));
        assertThat(last.last()).isEqualTo(TODAY.plusDays(6));
        assertThat(last.toString()).doesNotContain("ketenid");
    }

    @Test
    void whoeverElseGetsTheAccountBringsTheirOwnKeysAndNoneOfTheFormerOwners() {
        ManagedAccount before = ours();
        Seen sem = new Seen(null, new LasKey("sem"), null, null, null);
        ManagedAccount after = before.asOf(SEM, before.made(), sem, day);
        assertThat(after.eckId()).isNull();
        assertThat(after.keys().eckIds()).isEmpty();
        assertThat(after.keys().lasKeys())
                .containsExactly(new Known<>(new LasKey("sem"), day, day));
    }

    /// One plan, carried out the day after the one before.
    private Plan night(UnaryOperator<Pupil> change) {
        World now =
                world.withSnapshots(
                        DeRegenboog.rosterOf(
                                DeRegenboog.pupils().stream().map(change).toList(),
                                DeRegenboog.staff()),
                        forgetful(world.app()));
        Plan plan = Planner.plan(now, day);
        world = Applied.to(now, plan);
        day = day.plusDays(1);
        return plan;
    }

    private void rescued(Plan plan) {
        assertThat(plan.only(Step.CreateAccount.class)).isEmpty();
        assertThat(plan.only(Step.DeactivateAccount.class)).isEmpty();
        assertThat(plan.only(Step.UpdateAccount.class))
                .filteredOn(step -> step.account().equals(accountId(NOOR)))
                .singleElement()
                .satisfies(step -> assertThat(step.person()).isEqualTo(new PersonId(77_001)));
        assertThat(ours().person()).isEqualTo(new PersonId(77_001));
    }

    private ManagedAccount ours() {
        return world.ledger().accounts().stream()
                .filter(each -> each.account().equals(accountId(NOOR)))
                .findFirst()
                .orElseThrow();
    }

    private static UnaryOperator<Pupil> noor(PersonId id, @Nullable EckId eckId, String las) {
        return pupil ->
                pupil.id().equals(NOOR)
                        ? with(pupil, id, eckId, new LasKey(las + pupil.id()))
                        : pupil;
    }

    private static Pupil keyless(Pupil pupil, PersonId id) {
        return with(pupil, id, null, null);
    }

    private static Pupil with(
            Pupil pupil, PersonId id, @Nullable EckId eckId, @Nullable LasKey lasKey) {
        return new Pupil(
                id,
                eckId,
                lasKey,
                pupil.name(),
                pupil.yearGroup(),
                pupil.homeGroup(),
                pupil.combinedGroups());
    }

    private static World settled() {
        World first = DeRegenboog.everything();
        return Applied.to(first, Planner.plan(first, TODAY)).withOccasion(Occasion.CHANGES);
    }

    private static AppSnapshot forgetful(AppSnapshot app) {
        return new AppSnapshot(
                app.app(),
                app.accounts().stream().map(KnownKeysTest::withoutEckId).toList(),
                app.groups(),
                app.administrators(),
                app.licence(),
                app.fetched(),
                app.completeness());
    }

    private static Account withoutEckId(Account account) {
        return new Account(
                account.id(),
                account.externalId(),
                account.userName(),
                account.name(),
                account.kind(),
                account.active(),
                null,
                account.yearGroup(),
                account.schoolYear(),
                account.namePrefix(),
                account.email(),
                account.roles(),
                account.work(),
                account.created());
    }
}
