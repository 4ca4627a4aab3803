package nl.beheerportaal.sync.draft;

import static nl.beheerportaal.regenboog.DeRegenboog.NOOR;
import static nl.beheerportaal.regenboog.DeRegenboog.SEM;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.Subject;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.sync.memory.Desk;
import org.junit.jupiter.api.Test;

/// What a coordinator decides in the wizard is on record: who, about whom, what.
final class WizardRecordTest {
    private static final AccountId NOORS = DeRegenboog.accountId(NOOR);

    private final Desk desk = new Desk();

    @Test
    void aLinkIsOnRecordWithPersonAndAccountAndWhoMadeIt() {
        desk.act(desk.joost, new Act.Link(NOORS, NOOR));

        AuditEvent link = desk.recorded.getLast();
        assertThat(link.action()).isEqualTo(AuditAction.DECIDED);
        assertThat(link.actor()).isEqualTo(desk.joost.actor());
        assertThat(link.app()).isEqualTo(TAALBLOBS);
        assertThat(link.about())
                .extracting(mention -> mention.subject())
                .containsExactly(new Subject.Person(NOOR), new Subject.Account(TAALBLOBS, NOORS));
        assertThat(link.about()).allSatisfy(who -> assertThat(who.name()).contains("Noor"));
        assertThat(link.facts().values()).containsEntry("act", "LINKED").containsKey("origin");
    }

    @Test
    void everyAutomaticLinkIsARecordOfItsOwnAndUndoingThemTakesEachBack() {
        desk.wizard.open(desk.joost, TAALBLOBS);
        desk.act(desk.joost, new Act.LinkAutomatically());
        int links = desk.wizard.peek(desk.joost, TAALBLOBS).orElseThrow().links().size();
        assertThat(acts()).filteredOn("LINKED"::equals).hasSize(links).isNotEmpty();

        desk.act(desk.joost, new Act.Undo());

        assertThat(acts()).filteredOn("UNLINKED"::equals).hasSize(links);
    }

    @Test
    void decisionsAndChoicesAreOnRecordAndLookingAtAStepIsNot() {
        desk.act(desk.joost, new Act.ChooseMode(Mode.SELECTIVE));
        desk.recorded.clear();
        desk.act(desk.joost, new Act.MayGo(NOORS));
        desk.act(desk.joost, new Act.Release(NOORS));
        desk.act(desk.joost, new Act.NotSame(NOORS, NOOR));
        desk.act(desk.joost, new Act.ChoosePupils(Set.of(NOOR), true));
        desk.act(desk.joost, new Act.CombinedGroups(true));
        desk.act(desk.joost, new Act.Arrive(WizardStep.TEACHERS));
        desk.act(desk.joost, new Act.ChooseMode(Mode.EVERYTHING));

        assertThat(acts())
                .containsExactly(
                        "MAY_GO",
                        "RELEASED_MAY_GO",
                        "NOT_SAME",
                        "CHOSEN",
                        "COMBINED_GROUPS",
                        "MODE");
    }

    @Test
    void whatIsRefusedLeavesNoRecord() {
        desk.act(desk.joost, new Act.Link(NOORS, NOOR));
        desk.recorded.clear();

        desk.act(desk.sanne, new Act.Link(NOORS, SEM));

        assertThat(desk.recorded).isEmpty();
    }

    @Test
    void startingOverIsOnRecordOnce() {
        desk.act(desk.joost, new Act.Link(NOORS, NOOR));
        desk.recorded.clear();

        desk.wizard.startOver(desk.joost, TAALBLOBS);
        desk.wizard.startOver(desk.joost, TAALBLOBS);

        assertThat(desk.recorded)
                .singleElement()
                .satisfies(event ->
                        assertThat(event.facts().values())
                                .isEqualTo(
                                        Map.of(
                                                "act",
                                                "STARTED_OVER",
                                                "draft",
                                                Occasion.WIZARD.name())));
    }

    private List<String> acts() {
        return desk.recorded.stream()
                .map(event -> event.facts().values().getOrDefault("act", ""))
                .toList();
    }
}
