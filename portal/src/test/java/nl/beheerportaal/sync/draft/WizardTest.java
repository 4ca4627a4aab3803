package nl.beheerportaal.sync.draft;

import static nl.beheerportaal.regenboog.DeRegenboog.BRAM;
import static nl.beheerportaal.regenboog.DeRegenboog.ILIAS;
import static nl.beheerportaal.regenboog.DeRegenboog.MEES;
import static nl.beheerportaal.regenboog.DeRegenboog.NOOR;
import static nl.beheerportaal.regenboog.DeRegenboog.SANNE;
import static nl.beheerportaal.regenboog.DeRegenboog.SEM;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static nl.beheerportaal.regenboog.DeRegenboog.accountId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.LinkOrigin;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.sync.memory.Desk;
import org.junit.jupiter.api.Test;

class WizardTest {
    private static final AccountId NOORS = accountId(NOOR);
    private static final AccountId SEMS = accountId(SEM);

    private final Desk desk = new Desk();

    @Test
    void automaticLinkingLinksWhoIsCertainAndLeavesStrangersAlone() {
        Draft draft = done(desk.act(desk.joost, new Act.LinkAutomatically()));

        assertThat(draft.links().has(NOORS)).isTrue();
        assertThat(draft.links().has(MEES)).isFalse();
        assertThat(draft.links().all())
                .allSatisfy(link -> assertThat(link.origin()).isEqualTo(LinkOrigin.AUTOMATIC))
                .allSatisfy(link -> assertThat(link.account()).isEqualTo(accountId(link.person())));
    }

    @Test
    void nothingIsAutomaticWhileASideIsSilent() {
        desk.wizard.open(desk.joost, TAALBLOBS);
        desk.basispoort.failWith(Desk.DOWN);

        Acted acted = desk.act(desk.joost, new Act.LinkAutomatically());

        assertThat(acted).isInstanceOf(Acted.Unread.class);
        assertThat(desk.wizard.peek(desk.joost, TAALBLOBS)).isEmpty();
    }

    @Test
    void linkingByHandGoesOnWithTheLastKnownRoster() {
        desk.wizard.open(desk.joost, TAALBLOBS);
        desk.basispoort.failWith(Desk.DOWN);

        Draft draft = done(desk.act(desk.joost, new Act.Link(MEES, ILIAS)));

        assertThat(draft.links().of(MEES).orElseThrow().origin()).isEqualTo(LinkOrigin.BY_HAND);
    }

    @Test
    void twoCoordinatorsNeverLoseEachOthersActs() {
        desk.wizard.open(desk.joost, TAALBLOBS);
        desk.wizard.act(desk.joost, TAALBLOBS, Occasion.WIZARD, new Act.Link(NOORS, NOOR), 0);

        Acted acted =
                desk.wizard.act(desk.sanne, TAALBLOBS, Occasion.WIZARD, new Act.Link(SEMS, SEM), 0);

        assertThat(done(acted).links().size()).isEqualTo(2);
        assertThat(((Acted.Done) acted).meanwhile()).isNotNull();
    }

    @Test
    void aPupilIsLinkedToOneAccountOnly() {
        desk.act(desk.joost, new Act.Link(NOORS, NOOR));

        assertThat(refused(desk.act(desk.sanne, new Act.Link(MEES, NOOR))))
                .isEqualTo(Acted.Why.PERSON_TAKEN);
        assertThat(refused(desk.act(desk.sanne, new Act.Link(NOORS, SEM))))
                .isEqualTo(Acted.Why.ACCOUNT_TAKEN);
    }

    @Test
    void linkingTheSamePairTwiceIsNoError() {
        desk.act(desk.joost, new Act.Link(NOORS, NOOR));

        assertThat(done(desk.act(desk.joost, new Act.Link(NOORS, NOOR))).links().size())
                .isEqualTo(1);
    }

    @Test
    void whoIsNotThereCannotBeLinked() {
        assertThat(refused(desk.act(desk.joost, new Act.Link(new AccountId("x"), NOOR))))
                .isEqualTo(Acted.Why.UNKNOWN_ACCOUNT);
        assertThat(refused(desk.act(desk.joost, new Act.Link(NOORS, new PersonId(404)))))
                .isEqualTo(Acted.Why.UNKNOWN_PERSON);
    }

    @Test
    void undoTakesBackTheLastActAndNoMore() {
        desk.act(desk.joost, new Act.Link(NOORS, NOOR));
        desk.act(desk.joost, new Act.Link(SEMS, SEM));

        assertThat(done(desk.act(desk.joost, new Act.Undo())).links().all())
                .singleElement()
                .satisfies(link -> assertThat(link.person()).isEqualTo(NOOR));
        assertThat(refused(desk.act(desk.joost, new Act.Undo())))
                .isEqualTo(Acted.Why.NOTHING_TO_UNDO);
    }

    @Test
    void undoNeverTakesBackWhatSomebodyElseJustDid() {
        desk.act(desk.joost, new Act.Link(NOORS, NOOR));
        long seen = desk.wizard.peek(desk.joost, TAALBLOBS).orElseThrow().version();
        desk.act(desk.sanne, new Act.Link(SEMS, SEM));

        Acted acted = desk.wizard.act(desk.joost, TAALBLOBS, Occasion.WIZARD, new Act.Undo(), seen);

        assertThat(refused(acted)).isEqualTo(Acted.Why.SOMEBODY_ELSES_ACT);
        assertThat(desk.wizard.peek(desk.joost, TAALBLOBS).orElseThrow().links().size())
                .isEqualTo(2);
    }

    @Test
    void aDecisionIsRememberedUntilItIsReleased() {
        assertThat(done(desk.act(desk.joost, new Act.MayGo(MEES))).decisions().mayGo(MEES))
                .isTrue();
        assertThat(done(desk.act(desk.joost, new Act.Release(MEES))).decisions().mayGo(MEES))
                .isFalse();
    }

    @Test
    void linkingAnAccountTakesBackThatItMayGo() {
        desk.act(desk.joost, new Act.MayGo(MEES));

        assertThat(done(desk.act(desk.joost, new Act.Link(MEES, ILIAS))).decisions().mayGo(MEES))
                .isFalse();
    }

    @Test
    void aPairThatIsNotTheSameIsNotLinkedByItselfAgain() {
        desk.act(desk.joost, new Act.NotSame(accountId(BRAM), BRAM));

        assertThat(done(desk.act(desk.joost, new Act.LinkAutomatically())).links().has(BRAM))
                .isFalse();
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        assertThat(refused(desk.act(desk.visitor, new Act.Link(NOORS, NOOR))))
                .isEqualTo(Acted.Why.READ_ONLY);
        assertThat(desk.wizard.peek(desk.joost, TAALBLOBS)).isEmpty();
    }

    @Test
    void startingOverGoesBackToWhatIsInForceNeverToNothing() {
        desk.act(desk.joost, new Act.ChooseMode(Mode.SELECTIVE));
        Draft first = done(desk.act(desk.joost, new Act.Link(NOORS, NOOR)));
        desk.stores.confirmed.save(desk.joost, TAALBLOBS, Confirmed.of(first, Set.of(), 1), 0);
        desk.act(desk.joost, new Act.Unlink(NOORS));

        desk.wizard.startOver(desk.joost, TAALBLOBS);

        assertThat(desk.wizard.open(desk.joost, TAALBLOBS).draft().links().has(NOORS)).isTrue();
    }

    @Test
    void afterARunThatStoppedWhatWasConfirmedCanBeReviewedOnceMore() {
        desk.act(desk.joost, new Act.ChooseMode(Mode.EVERYTHING));
        Draft first = done(desk.act(desk.joost, new Act.Link(NOORS, NOOR)));
        desk.stores.confirmed.save(desk.joost, TAALBLOBS, Confirmed.of(first, Set.of(), 1), 0);
        desk.wizard.startOver(desk.joost, TAALBLOBS);

        desk.wizard.beginAgain(desk.joost, TAALBLOBS);

        Draft again = desk.wizard.peek(desk.joost, TAALBLOBS).orElseThrow();
        assertThat(again.modeChosen()).isTrue();
        assertThat(again.selection().mode()).isEqualTo(Mode.EVERYTHING);
        assertThat(again.links().has(NOORS)).isTrue();
    }

    @Test
    void doingItAgainLeavesADraftThatSomebodyBegan() {
        Draft begun = done(desk.act(desk.joost, new Act.ChooseMode(Mode.SELECTIVE)));

        desk.wizard.beginAgain(desk.joost, TAALBLOBS);

        assertThat(desk.wizard.peek(desk.joost, TAALBLOBS)).contains(begun);
    }

    @Test
    void theChangesChooseEverybodyWhoIsNewSinceTheLastTime() {
        Draft draft = done(desk.act(desk.joost, new Act.ChooseMode(Mode.SELECTIVE)));
        desk.stores.confirmed.save(
                desk.joost, TAALBLOBS, Confirmed.of(draft, Set.of(NOOR, SEM, SANNE), 1), 0);

        assertThat(desk.wizard.beginChanges(desk.joost, TAALBLOBS)).isNull();

        Draft changes =
                desk.stores.drafts.find(desk.joost, TAALBLOBS, Occasion.CHANGES).orElseThrow();
        assertThat(changes.selection().added()).contains(ILIAS, BRAM).doesNotContain(NOOR, SEM);
        assertThat(changes.selection().teachers()).doesNotContain(SANNE).isNotEmpty();
    }

    private static Draft done(Acted acted) {
        assertThat(acted).isInstanceOf(Acted.Done.class);
        return ((Acted.Done) acted).draft();
    }

    private static Acted.Why refused(Acted acted) {
        assertThat(acted).isInstanceOf(Acted.Refused.class);
        return ((Acted.Refused) acted).why();
    }
}
