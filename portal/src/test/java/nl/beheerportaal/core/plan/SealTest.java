package nl.beheerportaal.core.plan;

import static nl.beheerportaal.regenboog.DeRegenboog.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.regenboog.DeRegenboog;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final World SELECTIVE = DeRegenboog.selective();

    @Test
    void aPupilNobodyChoseDoesNotBreakTheSeal() {
        Pupil stranger =
                DeRegenboog.pupil(
                        new PersonId(9), PersonName.of("Nieuw", "", "Hier"), 3, DeRegenboog.THREE);
        assertThat(moved(SELECTIVE, withPupils(SELECTIVE, DeRegenboog.pupils(), stranger)))
                .isEmpty();
    }

    @Test
    void withEverybodyComingAlongANewPupilBreaksItAndIsNamed() {
        World everything = DeRegenboog.everything();
        Pupil fresh =
                DeRegenboog.pupil(
                        new PersonId(9), PersonName.of("Nieuw", "", "Hier"), 3, DeRegenboog.THREE);
        assertThat(moved(everything, withPupils(everything, DeRegenboog.pupils(), fresh)))
                .contains(
                        new Moved(
                                Fact.Kind.PUPIL, "9", "Nieuw Hier", Moved.How.APPEARED, List.of()));
    }

    @Test
    void aPupilWhoLeftIsNamed() {
        List<Pupil> rest =
                DeRegenboog.pupils().stream()
                        .filter(pupil -> !pupil.id().equals(DeRegenboog.SEM))
                        .toList();
        assertThat(moved(SELECTIVE, withPupils(SELECTIVE, rest)))
                .anySatisfy(one -> {
                    assertThat(one.shown()).isEqualTo("Sem Jansen");
                    assertThat(one.aspects()).contains(Fact.Aspect.PRESENCE);
                });
    }

    @Test
    void anAccountSomebodyMadeByHandBreaksAReviewThatSaysWhoWillBeThere() {
        World more =
                SELECTIVE.withSnapshots(
                        SELECTIVE.roster(),
                        DeRegenboog.appOf(
                                DeRegenboog.and(
                                        DeRegenboog.accounts(),
                                        DeRegenboog.account(
                                                new AccountId("hand"),
                                                "Met",
                                                "de Hand",
                                                AccountKind.PUPIL)),
                                DeRegenboog.appGroups()));
        assertThat(moved(SELECTIVE, more)).extracting(Moved::shown).contains("Met de Hand");
    }

    @Test
    void anAccountSomebodyMadeByHandDoesNotBreakAPlanWithoutAPerson() {
        World night = DeRegenboog.everything().withOccasion(Occasion.AUTOMATIC);
        World more =
                night.withSnapshots(
                        night.roster(),
                        DeRegenboog.appOf(
                                DeRegenboog.and(
                                        DeRegenboog.accounts(),
                                        DeRegenboog.account(
                                                new AccountId("hand"),
                                                "Met",
                                                "de Hand",
                                                AccountKind.PUPIL)),
                                DeRegenboog.appGroups()));
        assertThat(moved(night, more)).isEmpty();
    }

    @Test
    void anotherChoiceBreaksIt() {
        World other =
                SELECTIVE.withSelection(
                        SELECTIVE.selection().withLeftOut(Set.of(DeRegenboog.NOOR)));
        assertThat(moved(SELECTIVE, other))
                .extracting(Moved::kind)
                .contains(Fact.Kind.WISH, Fact.Kind.PUPIL);
    }

    @Test
    void noKeyStandsInWhatASealSaysOfItself() {
        Seal seal = Planner.plan(SELECTIVE, TODAY).seal();
        assertThat(seal.toString() + seal.facts()).doesNotContain("ketenid");
        assertThat(seal.facts())
                .allSatisfy(
                        fact -> assertThat(fact.values()).noneMatch(v -> v.contains("ketenid")));
    }

    private static List<Moved> moved(World then, World now) {
        return Seal.difference(Planner.plan(then, TODAY).seal(), Planner.plan(now, TODAY).seal());
    }

    private static World withPupils(World world, List<Pupil> pupils, Pupil... more) {
        List<Pupil> all = new ArrayList<>(pupils);
        all.addAll(List.of(more));
        return world.withSnapshots(DeRegenboog.rosterOf(all, DeRegenboog.staff()), world.app());
    }
}
