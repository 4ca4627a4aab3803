package nl.beheerportaal.core.plan;

import static nl.beheerportaal.regenboog.DeRegenboog.DAAN;
import static nl.beheerportaal.regenboog.DeRegenboog.LOTTE;
import static nl.beheerportaal.regenboog.DeRegenboog.NOOR;
import static nl.beheerportaal.regenboog.DeRegenboog.SEM;
import static nl.beheerportaal.regenboog.DeRegenboog.TODAY;
import static nl.beheerportaal.regenboog.DeRegenboog.accountId;
import static nl.beheerportaal.regenboog.DeRegenboog.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.regenboog.Applied;
import nl.beheerportaal.regenboog.DeRegenboog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A school that is in Taalblobs, and then Basispoort calls its people otherwise: by whichever key
/// stays, every child keeps the own account, and nobody is removed and made again.
class ReissuedTest {
    private static final World SETTLED = settled();

    @Test
    void anotherLasWithOtherNumbersIsAnUpdateByEckId() {
        Plan plan = afterwards(pupil -> with(pupil, other(pupil.id()), pupil.eckId(), "las2-"));
        // Yusuf has no ECK iD, so nothing but his name is left of him.
        assertThat(plan.only(Step.CreateAccount.class)).hasSize(1);
        assertThat(plan.only(Step.DeactivateAccount.class)).hasSize(1);
        assertThat(plan.only(Step.UpdateAccount.class))
                .filteredOn(step -> step.account().equals(accountId(NOOR)))
                .singleElement()
                .satisfies(step -> assertThat(step.person()).isEqualTo(other(NOOR)));
        over(plan, pupil -> with(pupil, other(pupil.id()), pupil.eckId(), "las2-"));
    }

    @Test
    void otherNumbersWithoutEckIdsAreAnUpdateByLasKey() {
        UnaryOperator<Pupil> change = pupil -> with(pupil, other(pupil.id()), null, "l");
        Plan plan = afterwards(change);
        assertThat(plan.only(Step.CreateAccount.class)).isEmpty();
        assertThat(plan.only(Step.DeactivateAccount.class)).isEmpty();
        assertThat(ownerOf(plan, accountId(NOOR))).isEqualTo(other(NOOR));
        over(plan, change);
    }

    @Test
    void otherLasKeysAloneChangeNothing() {
        Plan plan = afterwards(pupil -> with(pupil, pupil.id(), pupil.eckId(), "las2-"));
        assertThat(plan.runnable()).isEmpty();
    }

    @Test
    void aNumberThatPassesToAnotherChildTakesNoWorkAlong() {
        UnaryOperator<Pupil> change =
                pupil ->
                        pupil.id().equals(NOOR)
                                ? with(pupil, SEM, pupil.eckId(), "l")
                                : pupil.id().equals(SEM)
                                        ? with(pupil, NOOR, pupil.eckId(), "l")
                                        : pupil;
        Plan plan = afterwards(change);
        assertThat(ownerOf(plan, accountId(NOOR))).as("Noor is number 1002 now").isEqualTo(SEM);
        assertThat(ownerOf(plan, accountId(SEM))).isEqualTo(NOOR);
        assertThat(plan.only(Step.DeactivateAccount.class)).isEmpty();
        assertThat(plan.only(Step.CreateAccount.class)).isEmpty();
        over(plan, change);
    }

    @Test
    void aLasKeyThatPassedToAnotherChildIsNotBelieved() {
        List<Pupil> pupils = new ArrayList<>(DeRegenboog.pupils());
        pupils.remove(pupil(LOTTE));
        pupils.add(
                new Pupil(
                        new PersonId(7777),
                        null,
                        pupil(LOTTE).lasKey(),
                        PersonName.of("Otis", "", "Quist"),
                        pupil(LOTTE).yearGroup(),
                        pupil(LOTTE).homeGroup(),
                        List.of()));
        Plan plan = planOf(pupils);
        assertThat(plan.only(Step.CreateAccount.class)).hasSize(1);
        assertThat(plan.only(Step.DeactivateAccount.class))
                .singleElement()
                .satisfies(step -> assertThat(step.account()).isEqualTo(accountId(LOTTE)));
    }

    @Test
    void twoEckIdsThatDifferOutweighALasKey() {
        List<Pupil> pupils = new ArrayList<>(DeRegenboog.pupils());
        pupils.remove(pupil(DAAN));
        pupils.add(with(pupil(DAAN), new PersonId(7777), new EckId("https://ketenid.nl/x"), "l"));
        assertThat(planOf(pupils).only(Step.CreateAccount.class)).hasSize(1);
    }

    @Test
    void aChildOnTwoSchoolsIsTwoPlansThatKnowNothingOfEachOther() {
        Pupil moving = with(pupil(DAAN), new PersonId(9001), pupil(DAAN).eckId(), "v");
        List<Pupil> both = new ArrayList<>(DeRegenboog.pupils());
        both.remove(pupil(DAAN));
        Plan old = planOf(both);
        assertThat(old.only(Step.DeactivateAccount.class)).hasSize(1);
        World other =
                DeRegenboog.everything()
                        .withSnapshots(
                                DeRegenboog.rosterOf(List.of(moving), DeRegenboog.staff()),
                                DeRegenboog.appOf(List.of(), List.of()));
        assertThat(Planner.plan(other, TODAY).only(Step.CreateAccount.class))
                .filteredOn(step -> step.person().equals(moving.id()))
                .hasSize(1);
    }

    private static PersonId ownerOf(Plan plan, nl.beheerportaal.core.app.AccountId account) {
        return plan.only(Step.UpdateAccount.class).stream()
                .filter(step -> step.account().equals(account))
                .map(Step.UpdateAccount::person)
                .findFirst()
                .orElseThrow();
    }

    /// Carried out, the story is over.
    private static void over(Plan plan, UnaryOperator<Pupil> change) {
        World after = Applied.to(worldOf(changed(change)), plan);
        assertThat(Planner.plan(after, TODAY).runnable()).isEmpty();
    }

    private static Plan afterwards(UnaryOperator<Pupil> change) {
        return planOf(changed(change));
    }

    private static List<Pupil> changed(UnaryOperator<Pupil> change) {
        return DeRegenboog.pupils().stream().map(change).toList();
    }

    private static Plan planOf(List<Pupil> pupils) {
        return Planner.plan(worldOf(pupils), TODAY);
    }

    private static World worldOf(List<Pupil> pupils) {
        return SETTLED.withSnapshots(
                DeRegenboog.rosterOf(pupils, DeRegenboog.staff()), SETTLED.app());
    }

    private static World settled() {
        World first = DeRegenboog.everything();
        return Applied.to(first, Planner.plan(first, TODAY)).withOccasion(Occasion.CHANGES);
    }

    private static PersonId other(PersonId id) {
        return new PersonId(id.value() + 50_000);
    }

    private static Pupil with(Pupil pupil, PersonId id, @Nullable EckId eckId, String las) {
        return new Pupil(
                id,
                eckId,
                new LasKey(las + pupil.id()),
                pupil.name(),
                pupil.yearGroup(),
                pupil.homeGroup(),
                pupil.combinedGroups());
    }
}
